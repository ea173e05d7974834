-- On which part of the way a number is followed.
ALTER TABLE tracking_numbers
  ADD COLUMN leg text NOT NULL DEFAULT 'whole' CHECK (leg IN ('first_mile', 'whole', 'last_mile'));
