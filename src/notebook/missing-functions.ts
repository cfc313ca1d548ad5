/** Functions of DuckDB 1.5 that the browser's 0.9.1 lacks, of those that a cell may call; a test holds the list to both engines. */
export const missingFunctions: ReadonlySet<string> = new Set(
  `acosh ago approx_top_k arg_max_null arg_max_nulls_last arg_min_null arg_min_nulls_last array_cosine_distance
  array_cosine_similarity array_cross_product array_distance array_dot_product array_grade_up array_inner_product
  array_negative_dot_product array_negative_inner_product array_reduce array_select array_to_json array_value array_where
  array_zip asinh atanh can_cast_implicitly cast_to_type char_length character_length cosh countif create_sort_key
  days_in_month equi_width_bins formatreadablesize from_json from_json_strict get_type getvariable grade_up histogram_exact
  histogram_values is_histogram_other_bin json json_array json_array_length json_contains json_each json_exists json_extract
  json_extract_path json_extract_path_text json_extract_string json_group_array json_group_object json_group_structure
  json_keys json_merge_patch json_object json_pretty json_quote json_structure json_transform json_transform_strict json_tree
  json_type json_valid json_value kurtosis_pop list_cosine_distance list_grade_up list_kurtosis_pop list_negative_dot_product
  list_negative_inner_product list_reduce list_select list_where list_zip listagg make_timestamp_ms make_timestamp_ns
  make_timestamptz make_type map_contains map_contains_entry map_contains_value map_extract_value nanosecond
  normalized_interval parse_dirname parse_dirpath parse_filename parse_formatted_bytes parse_path reduce regexp_escape
  regexp_split_to_table remap_struct replace_type row_to_json sha1 sinh struct_concat struct_contains struct_extract_at
  struct_has struct_indexof struct_keys struct_position struct_update struct_values tanh to_centuries to_decades to_json
  to_millennia to_quarters to_weeks try unpivot_list url_decode url_encode uuid_extract_timestamp uuid_extract_version uuidv4
  uuidv7 variant_extract variant_typeof wavg weighted_avg`.split(/\s+/)
);
