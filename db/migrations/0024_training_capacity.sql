-- The hours that will be missing are counted from the desk hours of who lacks a certificate, not from planned shifts: those
-- reach a week ahead, and who verifies second has none.

drop view training_hours;
