-- A small file is one small part: its size says no more than its bucket.
alter table sealed_file drop constraint sealed_file_part_size_check;
alter table sealed_file add check (part_size between 1024 and 8388608);
