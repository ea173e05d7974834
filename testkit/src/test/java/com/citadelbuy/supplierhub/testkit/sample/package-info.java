/** Whether the documents' samples are held to the letter, and none is forgotten. */
@NullMarked
package com.citadelbuy.supplierhub.testkit.sample;

import org.jspecify.annotations.NullMarked;
