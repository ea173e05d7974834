-- What a supplier told of an order when it was placed, by its own names: there are some that tell then, and never again, by what
-- the order is confirmed or paid.
ALTER TABLE supplier_orders ADD COLUMN placed_details jsonb;
