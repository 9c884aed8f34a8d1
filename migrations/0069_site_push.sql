-- A push that is on its way, or how the last one ended. What one signs in with is in the memory of one process, so a push ends with
-- that process; how far it came is known afterwards, and whoever enters the password once more goes on from there.
alter table site_target
  add run_state text check (run_state in ('running', 'done', 'failed')),
  add run_problem text check (length(run_problem) <= 20),
  add run_sent int not null default 0 check (run_sent >= 0),
  add run_removed int not null default 0 check (run_removed >= 0),
  add run_total int not null default 0 check (run_total >= 0),
  -- Its last sign of life.
  add run_at timestamptz;
