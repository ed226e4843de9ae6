-- How a case stands is changed where it is as long as there is room on its page: no index then hears of it. A page that is
-- filled to the brim with new cases has none left when these are accepted and decided days later.
alter table case_standing set (fillfactor = 50);
-- Boards go through the open cases: what was left behind is cleared away after thousands of changes, not after hundreds
-- of thousands, however many closed cases there are.
alter table case_standing set (autovacuum_vacuum_scale_factor = 0.02);
alter table case_task set (autovacuum_vacuum_scale_factor = 0.02);
