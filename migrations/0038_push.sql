-- Web push: one row for each device that somebody has asked to be told on. The house's own key is a house_secret.
create table push_device (
  id uuid primary key,
  account uuid not null references account on delete cascade,
  endpoint text not null unique check (length(endpoint) <= 1000),
  -- The device's public key and its shared secret (RFC 8291); only that device reads what is sent to it.
  public_key text not null check (length(public_key) <= 120),
  auth_secret text not null check (length(auth_secret) <= 40),
  label text not null,
  added_at timestamptz not null
);
create index push_device_of_account on push_device (account);
call wall('push_device', 'account = (select me())', 'account = (select me())');

-- By what somebody wants to be told at once. Without a row: by mail, and on every device they have added.
create table reach (
  account uuid primary key references account on delete cascade,
  by_mail boolean not null,
  by_push boolean not null
);
call wall('reach', 'account = (select me())', 'account = (select me())');
