-- The limit of an open step by the minute, and from when its light is yellow: null while a stop holds it.
alter table case_task add column due_at timestamptz, add column yellow_at timestamptz;
