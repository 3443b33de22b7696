#!/usr/bin/env bash
# Runs once, on an empty volume. The serving role owns nothing, so that row-level security holds for it.
set -euo pipefail
psql --username postgres --set ON_ERROR_STOP=1 \
  --set owner_password="$OWNER_PASSWORD" --set app_password="$APP_PASSWORD" <<'SQL'
create role peerloop_owner login nosuperuser nobypassrls nocreaterole password :'owner_password';
create role peerloop_app login nosuperuser nobypassrls nocreaterole nocreatedb password :'app_password';
create database peerloop owner peerloop_owner;
SQL
