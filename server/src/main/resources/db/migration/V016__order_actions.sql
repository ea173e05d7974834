-- What the machine remembers beside the state: how far the supplier ever said an order was, and the wish to cancel it.
ALTER TABLE supplier_orders
  ADD COLUMN furthest text,
  ADD COLUMN cancel text NOT NULL DEFAULT 'none';

UPDATE supplier_orders SET furthest = CASE
  WHEN state IN ('created', 'confirming', 'paying') THEN 'created'
  WHEN state IN ('created_id_unknown', 'submitted', 'processing', 'partially_shipped', 'shipped', 'delivered') THEN state
  WHEN their_ids <> '{}' THEN 'created'
END;

-- Whose each of a supplier's ids is. One id belongs to one order of ours, whatever a supplier or a person says.
CREATE TABLE supplier_order_ids (
  workspace_id      text NOT NULL,
  connection_id     text NOT NULL,
  their_id          text NOT NULL,
  supplier_order_id text NOT NULL,
  PRIMARY KEY (workspace_id, connection_id, their_id),
  FOREIGN KEY (workspace_id, supplier_order_id) REFERENCES supplier_orders (workspace_id, id)
);

INSERT INTO supplier_order_ids (workspace_id, connection_id, their_id, supplier_order_id)
SELECT workspace_id, connection_id, unnest(their_ids), id FROM supplier_orders ON CONFLICT DO NOTHING;

CREATE INDEX supplier_order_ids_of_order ON supplier_order_ids (workspace_id, supplier_order_id);
-- Those that wait for somebody, and those that may be mistaken for one another.
CREATE INDEX supplier_orders_waiting ON supplier_orders (workspace_id, connection_id, state)
  WHERE state IN ('sending', 'outcome_unknown', 'needs_attention', 'created_id_unknown', 'on_hold');

-- The highest price of one piece, and what one piece cost when it was asked anew before placing.
ALTER TABLE order_lines
  ADD COLUMN max_amount numeric,
  ADD COLUMN max_currency text,
  ADD COLUMN quoted_amount numeric,
  ADD COLUMN quoted_currency text;
