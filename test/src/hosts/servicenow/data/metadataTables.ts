/**
 * The tables that an application's update XML fills: rules, jobs, pages, roles. Here only the columns
 * that this host acts upon are named; the rest of what the XML carries is added as it is installed.
 */
import { labelOf, type Column, type TableDefinition } from './dictionary';

const COLUMNS: { readonly [table: string]: string } = {
  sys_app: 'name scope version runtime_access_tracking js_level active',
  sys_module: 'path content external_source',
  sys_script:
    'name collection when order active action_insert action_update action_delete action_query filter_condition condition script role_conditions abort_action message add_message',
  sysauto_script:
    'name active run_type run_start run_period run_time run_dayofweek run_dayofmonth script condition conditional run_as',
  sysevent_register: 'event_name suffix table queue',
  sysevent_script_action: 'name event_name active condition_script script order',
  sysevent_email_action:
    'name event_name collection active generation_type condition advanced_condition recipient_fields recipient_users recipient_groups event_parm_1 event_parm_2 subject message message_html message_text send_self order action_insert action_update',
  sys_ui_action:
    'name action_name table active condition script order form_button form_link form_context_menu form_style hint client onclick show_insert show_update comments',
  sys_ui_action_role: 'sys_ui_action sys_user_role',
  sys_ui_page: 'name endpoint html direct category description',
  sys_ui_macro: 'name xml active',
  sys_ui_formatter: 'name formatter table type active',
  sys_ux_lib_asset: 'name content category',
  sys_ws_definition: 'name base_uri service_id namespace active enforce_acl is_versioned default_version',
  sys_ws_version: 'version version_id is_default active web_service_definition',
  sys_ws_operation:
    'name active http_method relative_path operation_uri default_operation_uri operation_script requires_authentication requires_acl_authorization requires_snc_internal_role enforce_acl web_service_definition web_service_version produces',
  sys_script_include: 'name api_name active script access',
  sys_app_application: 'title active',
  sys_app_module: 'title application link_type name query active order',
  sys_user_role_contains: 'role contains',
  sys_security_acl: 'name operation type active admin_overrides advanced condition script decision_type',
  sys_security_acl_role: 'sys_security_acl sys_user_role',
  sys_scope_privilege: 'operation target_name target_scope target_type source_scope status',
  sys_rest_message: 'name rest_endpoint authentication_type',
  sys_rest_message_fn: 'function_name rest_message rest_endpoint http_method content authentication_type',
  sys_auth_profile_basic: 'name username password',
  oauth_entity: 'name client_id client_secret active user access_token_lifespan refresh_token_lifespan',
  sys_rate_limit_rules: 'name active method resource user role request_limit',
  sys_number: 'category prefix number maximum_digits',
  sys_choice: 'name element value label sequence inactive language',
  sys_documentation: 'name element label',
};

const BIG_TEXT = new Set([
  'script',
  'operation_script',
  'content',
  'html',
  'xml',
  'message',
  'message_html',
  'filter_condition',
  'condition',
]);

/** Queries of the platform walk from one to the other. */
const REFERENCES: { readonly [column: string]: string } = { source_scope: 'sys_app' };

export const metadataTables: readonly TableDefinition[] = Object.entries(COLUMNS).map(([name, columns]) =>
  metadataTable(name, columns.split(' ')),
);

export function metadataTable(name: string, columns: readonly string[]): TableDefinition {
  return {
    name,
    label: labelOf(name),
    scope: 'global',
    tracked: true,
    webServiceAccess: true,
    crossScope: ['read'],
    columns: new Map([...columns, 'sys_scope', 'sys_update_name'].map((column) => [column, metadataColumn(column)])),
    uniqueIndexes: [],
  };
}

export function metadataColumn(name: string): Column {
  const reference = REFERENCES[name];
  if (reference !== undefined) return { name, type: 'reference', reference, label: labelOf(name), mandatory: false };
  const type = name === 'order' ? 'integer' : BIG_TEXT.has(name) ? 'script' : 'string';
  return { name, type, label: labelOf(name), mandatory: false };
}
