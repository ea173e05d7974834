-- What a supplier told of an order when it was placed, by its own names, sealed: there are some that tell then, and never again, by
-- what the order is confirmed or paid.
ALTER TABLE supplier_orders ADD COLUMN placed_details bytea;
