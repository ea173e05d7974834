-- What a product shows depends on the safety stock, too. A rule may be for any number of products: those who keep products in
-- memory forget them all, which a message without ids says.
CREATE FUNCTION inventory_rules_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('hub_products', coalesce(NEW.workspace_id, OLD.workspace_id));
  RETURN NULL;
END
$$;

CREATE TRIGGER inventory_rules_changed AFTER INSERT OR UPDATE OR DELETE ON inventory_rules
  FOR EACH ROW EXECUTE FUNCTION inventory_rules_changed();
