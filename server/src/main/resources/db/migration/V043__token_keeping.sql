-- When tokens are renewed whether anybody uses them or not; null where they have no end that this would prolong.
ALTER TABLE connection_tokens ADD COLUMN renew_at timestamptz;

CREATE INDEX connection_tokens_renew ON connection_tokens (renew_at) WHERE renew_at IS NOT NULL;
