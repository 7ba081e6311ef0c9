// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/journalschema.h"

#include "app/localdata/database.h"

using namespace Qt::StringLiterals;

namespace nd {

namespace {

/// What changes of earlier versions act on, from their kind, subject and request. Text that is no JSON does not fail
/// the step: that is for a person to hear of, once the file is open.
const QString holdsOfEarlierChanges
    = u"WITH readable AS (SELECT id, account, kind, subject, outcome IN ('begun', 'unknown') AS is_open, "
      "CASE WHEN json_valid(request) THEN request ELSE '{}' END AS request, "
      "CASE WHEN json_valid(before) THEN before ELSE '{}' END AS before FROM operation), "
      "acts_on (resource, account, operation, is_open) AS ("
      "SELECT 'number ' || subject, '', id, is_open FROM readable WHERE kind IN ('number.buy', 'hosted.create') "
      "UNION ALL SELECT 'number ' || json_extract(before, '$.phone_number'), '', id, is_open FROM readable "
      "WHERE kind IN ('number.transfer', 'number.release') "
      "UNION ALL SELECT 'number ' || CASE WHEN row.type = 'object' THEN json_extract(row.value, '$.phone_number') END, "
      "'', readable.id, is_open FROM readable, json_each(readable.request, '$.json.phone_numbers') AS row "
      "WHERE readable.kind IN ('portin.create', 'hosted.bulkcreate') "
      "UNION ALL SELECT 'record ' || subject, '', id, is_open FROM readable "
      "WHERE kind IN ('number.update', 'number.transfer', 'number.release', 'hosted.call', 'hosted.cancel', "
      "'hosted.edit', 'loa.create', 'loa.edit', 'loa.cancel', 'address.delete', 'portin.cancel', "
      "'portin.cancelnumber') "
      "UNION ALL SELECT 'record ' || CASE WHEN pair.type = 'array' AND json_extract(pair.value, '$[0]') = "
      "'HostedNumberOrderSids' THEN json_extract(pair.value, '$[1]') END, '', readable.id, is_open "
      "FROM readable, json_each(readable.request, '$.form') AS pair WHERE readable.kind = 'loa.create' "
      "UNION ALL SELECT 'configuration port-webhooks', account, id, is_open FROM readable "
      "WHERE kind IN ('portwebhook.set', 'portwebhook.delete')) "
      "INSERT OR IGNORE INTO hold (resource, account, operation, is_open) SELECT resource, account, operation, is_open "
      "FROM acts_on WHERE resource IS NOT NULL AND resource NOT IN ('number ', 'record ')"_s;

/// The same of the rows of bulk runs.
const QString holdsOfEarlierRows
    = u"UPDATE bulk_row SET holds = CASE WHEN kind IN ('number.buy', 'hosted.create') "
      "THEN json_array('number ' || subject) "
      "WHEN kind IN ('number.transfer', 'number.release') "
      "AND json_extract(CASE WHEN json_valid(before) THEN before ELSE '{}' END, '$.phone_number') <> '' "
      "THEN json_array('record ' || subject, 'number ' || json_extract(before, '$.phone_number')) "
      "ELSE json_array('record ' || subject) END"_s;

} // namespace

std::span<const QStringList> journalVersions()
{
    static const QStringList table[] = {
        // The unique index is the last guard against a change that is sent twice: whatever the program gets wrong, the
        // database refuses a second open entry.
        { u"CREATE TABLE operation (id INTEGER PRIMARY KEY AUTOINCREMENT, account TEXT NOT NULL, kind TEXT NOT NULL, "
          "subject TEXT NOT NULL, summary TEXT NOT NULL, request TEXT NOT NULL, before TEXT NOT NULL, begun INTEGER "
          "NOT "
          "NULL, ended INTEGER, outcome TEXT NOT NULL, error TEXT, result_sid TEXT, not_seen_reads INTEGER NOT NULL "
          "DEFAULT 0, first_not_seen INTEGER)"_s,
          u"CREATE UNIQUE INDEX one_open ON operation (account, kind, subject) WHERE outcome IN ('begun', 'unknown')"_s },
        { u"ALTER TABLE operation ADD COLUMN run TEXT"_s, u"ALTER TABLE operation ADD COLUMN run_row INTEGER"_s,
          u"CREATE INDEX of_run ON operation (run, run_row) WHERE run IS NOT NULL"_s,
          u"CREATE TABLE bulk_run (run TEXT PRIMARY KEY, account TEXT NOT NULL, title TEXT NOT NULL, created INTEGER "
          "NOT "
          "NULL, wanted INTEGER NOT NULL, not_before INTEGER, closed INTEGER NOT NULL DEFAULT 0)"_s,
          u"CREATE TABLE bulk_row (run TEXT NOT NULL REFERENCES bulk_run (run), row INTEGER NOT NULL, kind TEXT NOT "
          "NULL, subject TEXT NOT NULL, summary TEXT NOT NULL, request TEXT NOT NULL, before TEXT NOT NULL, taken_back "
          "INTEGER NOT NULL DEFAULT 0, refusal TEXT, PRIMARY KEY (run, row)) WITHOUT ROWID"_s },
        // This step was edited in place, twice: for a while `held` was (what PRIMARY KEY, operation), with no account.
        { u"CREATE TABLE held (account TEXT NOT NULL, what TEXT NOT NULL, operation INTEGER NOT NULL, PRIMARY KEY "
          "(account, what)) WITHOUT ROWID"_s,
          u"CREATE INDEX held_by ON held (operation)"_s,
          u"CREATE TRIGGER let_go AFTER UPDATE OF outcome ON operation WHEN NEW.outcome NOT IN ('begun', 'unknown') "
          "BEGIN DELETE FROM held WHERE operation = NEW.id; END"_s },
        // So this one asks nothing of that table. `account` is empty where there is one of the resource in the world.
        // A hold stays when it is let go: what was ever asked for a number is found by it. Two changes may hold the
        // same thing in a file of before, never in one of now: hence the trigger, where an index would refuse the file.
        { u"DROP TRIGGER let_go"_s, u"DROP TABLE held"_s,
          u"CREATE TABLE hold (resource TEXT NOT NULL, account TEXT NOT NULL, operation INTEGER NOT NULL REFERENCES "
          "operation (id), is_open INTEGER NOT NULL DEFAULT 1, PRIMARY KEY (resource, account, operation)) WITHOUT "
          "ROWID"_s,
          holdsOfEarlierChanges, u"CREATE INDEX hold_of ON hold (operation)"_s,
          u"CREATE TRIGGER one_holder BEFORE INSERT ON hold WHEN EXISTS (SELECT 1 FROM hold WHERE resource = "
          "NEW.resource AND account = NEW.account AND is_open = 1) BEGIN SELECT RAISE(ABORT, 'held already'); END"_s,
          u"CREATE TRIGGER let_go AFTER UPDATE OF outcome ON operation WHEN NEW.outcome NOT IN ('begun', 'unknown') "
          "BEGIN UPDATE hold SET is_open = 0 WHERE operation = NEW.id; END"_s,
          u"ALTER TABLE bulk_row ADD COLUMN holds TEXT NOT NULL DEFAULT '[]'"_s, holdsOfEarlierRows,
          u"CREATE INDEX of_kind ON operation (account, kind, id)"_s },
        { u"ALTER TABLE operation ADD COLUMN differences TEXT"_s,
          u"ALTER TABLE operation ADD COLUMN to_read_back INTEGER NOT NULL DEFAULT 0"_s,
          u"CREATE INDEX of_read_back ON operation (account) WHERE to_read_back = 1"_s },
        // The account number at the losing carrier, which nothing is found by.
        { u"UPDATE operation SET request = json_replace(request, '$.json.losing_carrier_information.account_number', "
          "'') WHERE kind = 'portin.create' AND json_valid(request)"_s,
          u"UPDATE operation SET request = '{}' WHERE kind = 'portin.create' AND NOT json_valid(request) AND outcome "
          "NOT IN ('begun', 'unknown')"_s,
          Database::toBeCompacted },
        // What the service answered to such a request may quote that number. Its status and code stay, and tell why.
        { u"UPDATE operation SET error = json_replace(error, '$.message', '') WHERE kind = 'portin.create' AND CASE "
          "WHEN json_valid(error) THEN json_extract(error, '$.status') >= 300 ELSE 0 END"_s,
          u"UPDATE operation SET error = NULL WHERE kind = 'portin.create' AND NOT json_valid(error)"_s,
          Database::toBeCompacted },
    };
    return table;
}

} // namespace nd
