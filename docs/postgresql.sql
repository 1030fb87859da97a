-- Once, as the owner of the server, for instance: sudo -u postgres psql -f postgresql.sql
-- A role that owns its own database, and may have the server drop its log: cleaning needs that.
CREATE ROLE dialoogtafel LOGIN;
CREATE DATABASE dialoogtafel OWNER dialoogtafel TEMPLATE template0 ENCODING 'UTF8';
GRANT pg_checkpoint TO dialoogtafel;
\connect dialoogtafel
GRANT EXECUTE ON FUNCTION pg_switch_wal() TO dialoogtafel;
GRANT EXECUTE ON FUNCTION pg_ls_waldir() TO dialoogtafel;
