package com.citadelbuy.supplierhub.spi;

/**
 * One thing a supplier can do. The permitted subtypes are the whole vocabulary: the matrix, the API's {@code
 * capabilities}, the suites of the contract kit and the 501 answers derive from them. A supplier either declares one or it
 * cannot do it; there is no optional method inside a capability.
 *
 * <p>All capabilities are blocking, stateless and made for one session; a session may be used by several threads. A call
 * that fails throws {@link SupplierException}; a business refusal that is expected is a result.
 */
public sealed interface Capability
        permits CheckAccount,
                ListProducts,
                ReadFeeds,
                ReadChanges,
                ReadCategories,
                SearchProducts,
                ReadProduct,
                ReadInventory,
                QuoteShipping,
                PlaceOrders,
                ConfirmOrders,
                PayOrders,
                ReadOrders,
                FindOrders,
                ListOrders,
                CancelOrders,
                ReadShipments,
                ReadWebhooks,
                ManageWebhooks,
                ReadListings,
                PublishOffers,
                ReceiveSales,
                PackSales,
                ShipSales,
                CancelSales,
                ReadReturns,
                MakeLinks {}
