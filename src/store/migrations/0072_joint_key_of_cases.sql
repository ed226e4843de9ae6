-- The key of joint work is wrapped by the keys of its cases too, in this order, the first innermost. When the key of one of
-- them is destroyed because its person is to be forgotten, what was sealed for the work cannot be opened any more.
-- Empty: by the master key alone, as before; its next event binds it.
alter table joint_work add column key_cases uuid[] not null default '{}';
