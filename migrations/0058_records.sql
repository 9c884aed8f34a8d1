-- Records: that a service of this kind exists, and in which space of the vault its plan lies. What is collected, about whom, in
-- which drawers, who may do what: all of it is sealed, and nothing here knows it.
create table records_base (
  service uuid primary key,
  organisation uuid not null,
  -- Set once, by the first member who opens it. Without it there is nothing yet.
  plan sealed_id unique references space on delete set null,
  foreign key (service, organisation) references service (id, organisation) on delete cascade
);
create index records_base_of_organisation on records_base (organisation);

-- A team may lay it out; where its plan lies is the organisation's to decide.
call wall('records_base', $$organisation in (select my_organisations()) or service in (select my_services())$$,
  $$organisation in (select my_organisations())$$,
  $$organisation in (select my_organisations()) or service in (select my_services())$$);
