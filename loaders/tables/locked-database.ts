/** What takes files, addresses, extensions and settings from a DuckDB of Node for good, as statements in their order. */
export const lock: readonly string[] = [
  "SET autoinstall_known_extensions = false",
  "SET autoload_known_extensions = false",
  "SET allow_community_extensions = false",
  "SET temp_directory = ''",
  "SET TimeZone = 'UTC'",
  "SET enable_external_access = false",
  "SET lock_configuration = true"
];
