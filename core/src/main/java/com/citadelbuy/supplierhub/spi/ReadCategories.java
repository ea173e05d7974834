package com.citadelbuy.supplierhub.spi;

import com.citadelbuy.supplierhub.spi.model.Category;
import java.util.List;

/**
 * Lists the supplier's categories, as many levels as it shows, parents before children. Repeatable.
 */
public non-sealed interface ReadCategories extends Capability {

    List<Category> categories();
}
