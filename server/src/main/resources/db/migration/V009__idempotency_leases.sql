-- Who is at work under a key, and until when it is believed to be: a crash must not block the key for good.
ALTER TABLE idempotency_keys
  ADD COLUMN owner       text NOT NULL,
  ADD COLUMN lease_until timestamptz NOT NULL;
