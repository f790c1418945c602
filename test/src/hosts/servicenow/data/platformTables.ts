/**
 * The platform's own tables as far as a task application meets them. Names, types, sizes, defaults and
 * references are those of the SDK's table definitions, to which the contract test holds them;
 * `sys_user_grmember`, `sys_user_has_role`, `sysevent`, `sys_audit`, `sys_data_policy2` and its rules, `v_plugin`,
 * `sys_upgrade_history` and its log, the tables of update sets, `cmn_schedule_span`, `sys_attachment_doc` and
 * `sys_attachment_attribute` have no definition there; `cmn_schedule` has one without its zone, and
 * `sys_user_preference` one without its user.
 * A column reads `name:type>reference(size)=default`. A problem's `state` begins where its state model says, a change's
 * at -5; nor do models of changes set a type here, which is normal by default.
 */
import { labelOf, type Column, type TableDefinition, type TableOperation } from './dictionary';

export interface PlatformTable {
  readonly name: string;
  readonly label: string;
  readonly extends?: string;
  readonly display?: string;
  readonly numbers?: readonly [prefix: string, start: number];
  /** What other scopes may do; reading is always allowed here. */
  readonly crossScope?: readonly TableOperation[];
  /** Whose changes `sys_audit` keeps. */
  readonly audited?: boolean;
  /** Those that extend `sys_metadata`, and the properties. */
  readonly tracked?: boolean;
  /** Beside those of references; no list is published, so only those that no instance goes without. */
  readonly indexes?: readonly (readonly string[])[];
  readonly columns: string;
}

const LABELS: { readonly [column: string]: string } = {
  cmdb_ci: 'Configuration item',
  comments: 'Additional comments',
  business_service: 'Service',
  caller_id: 'Caller',
  opened_at: 'Opened',
  closed_at: 'Closed',
  resolved_at: 'Resolved',
  problem_id: 'Problem',
  user_name: 'User ID',
};

const COLUMN = /^(\w+):(\w+)(?:>(\w+))?(?:\((\d+)\))?(?:=(.*))?$/;

export const platformTables: readonly TableDefinition[] = (
  [
    {
      name: 'task',
      label: 'Task',
      indexes: [['number']],
      display: 'number',
      numbers: ['TASK', 20000],
      crossScope: ['read', 'create', 'update'],
      columns: `
        active:boolean=true activity_due:due_date additional_assignee_list:glide_list>sys_user
        approval:string=not~requested approval_history:journal(4000) approval_set:glide_date_time
        assigned_to:reference>sys_user assignment_group:reference>sys_user_group
        business_duration:glide_duration(40) business_service:reference>cmdb_ci_service
        calendar_duration:glide_duration(40) close_notes:string(4000) closed_at:glide_date_time
        closed_by:reference>sys_user cmdb_ci:reference>cmdb_ci comments:journal_input(4000)
        comments_and_work_notes:journal_list(4000) company:reference>core_company contact_type:string
        contract:reference>ast_contract correlation_display:string(100) correlation_id:string(100)
        delivery_plan:reference>sc_cat_item_delivery_plan delivery_task:reference>sc_cat_item_delivery_task
        description:string(4000) due_date:glide_date_time escalation:integer=0 expected_start:glide_date_time
        follow_up:glide_date_time group_list:glide_list>sys_user_group impact:integer=3 knowledge:boolean=false
        location:reference>cmn_location made_sla:boolean=true number:string=javascript:getNextObjNumberPadded();
        opened_at:glide_date_time=javascript:gs.nowDateTime() opened_by:reference>sys_user=javascript:gs.getUserID()
        order:integer parent:reference>task priority:integer=4 reassignment_count:integer=0
        rejection_goto:reference>task route_reason:integer service_offering:reference>service_offering
        short_description:string(160) sla_due:due_date sn_ai_sentiment:reference>sys_sentiment_details
        state:integer=1 sys_class_name:sys_class_name(80)=javascript:current.getTableName();
        sys_domain:domain_id=global sys_domain_path:domain_path=/ task_effective_number:string time_worked:timer
        universal_request:reference>task upon_approval:string=proceed upon_reject:string=cancel urgency:integer=3
        user_input:user_input(4000) variables:variables watch_list:glide_list>sys_user
        wf_activity:reference>wf_activity work_end:glide_date_time work_notes:journal_input(4000)
        work_notes_list:glide_list>sys_user work_start:glide_date_time`,
    },
    {
      name: 'incident',
      label: 'Incident',
      extends: 'task',
      numbers: ['INC', 10000],
      audited: true,
      crossScope: ['read', 'create', 'update'],
      columns: `
        business_impact:string(4000) business_stc:integer calendar_stc:integer
        caller_id:reference>sys_user=javascript:incidentGetCaller(); category:string=inquiry cause:string(4000)
        caused_by:reference>change_request child_incidents:integer=0 close_code:string hold_reason:integer
        incident_state:integer=1 notify:integer=1 origin_id:document_id origin_table:table_name
        parent_incident:reference>incident problem_id:reference>problem reopen_count:integer=0
        reopened_by:reference>sys_user reopened_time:glide_date_time resolved_at:glide_date_time
        resolved_by:reference>sys_user rfc:reference>change_request severity:integer=3 subcategory:string`,
    },
    {
      name: 'problem',
      label: 'Problem',
      extends: 'task',
      numbers: ['PRB', 40000],
      audited: true,
      crossScope: ['read', 'create', 'update'],
      columns: `
        category:choice cause_notes:html confirmed_at:glide_date_time confirmed_by:reference>sys_user
        duplicate_of:reference>problem first_reported_by_task:reference>task fix_at:glide_date_time
        fix_by:reference>sys_user fix_communicated_at:glide_date_time fix_communicated_by:reference>sys_user
        fix_notes:html known_error:boolean major_problem:boolean=false prb_model:reference>prb_model
        primary_known_error_article:reference>kb_template_known_error_article problem_state:integer=1
        related_incidents:integer=0 reopen_count:integer=0 reopened_at:glide_date_time
        reopened_by:reference>sys_user resolution_code:choice resolved_at:glide_date_time
        resolved_by:reference>sys_user review_outcome:string(4000) rfc:reference>change_request subcategory:choice
        workaround:html workaround_applied:boolean=false workaround_communicated_at:glide_date_time
        workaround_communicated_by:reference>sys_user`,
    },
    {
      name: 'change_request',
      label: 'Change Request',
      extends: 'task',
      numbers: ['CHG', 30000],
      audited: true,
      crossScope: ['read', 'create', 'update'],
      columns: `
        backout_plan:string(4000) cab_date_time:glide_date_time cab_delegate:reference>sys_user
        cab_recommendation:string(4000) cab_required:boolean=false category:string=Other change_plan:string(4000)
        chg_model:reference>chg_model=javascript:ChangeModel.getDefaultModelValue(current); close_code:string
        conflict_last_run:glide_date_time conflict_status:string=Not~Run copied_from:reference>change_request
        end_date:glide_date_time implementation_plan:string(4000) justification:string(4000) on_hold:boolean=false
        on_hold_reason:string(4000) on_hold_task:glide_list>change_task outside_maintenance_schedule:boolean
        phase:string=requested phase_state:string=open production_system:boolean reason:string
        requested_by:reference>sys_user=javascript:gs.getUserID() requested_by_date:glide_date_time
        review_comments:string(4000) review_status:integer risk:integer risk_impact_analysis:string(4000)
        scope:integer=3 start_date:glide_date_time
        std_change_producer_version:reference>std_change_producer_version test_plan:string(4000)
        type:string=normal unauthorized:boolean
        state:integer=-5`,
    },
    {
      name: 'sys_audit',
      label: 'Audit',
      indexes: [['documentkey']],
      columns: `
        documentkey:string(32) fieldname:string(80) internal_checkpoint:string(50) newvalue:string(255)
        oldvalue:string(255) reason:string(255) record_checkpoint:integer tablename:string(80) user:string(40)`,
    },
    {
      name: 'sys_upgrade_history',
      label: 'Upgrade History',
      display: 'to_version',
      columns: `
        from_version:string to_version:string update_set:string upgrade_finished:glide_date_time
        upgrade_started:glide_date_time`,
    },
    {
      name: 'sys_upgrade_history_log',
      label: 'Upgrade Details',
      display: 'file_name',
      columns: `
        disposition:string file_name:string(250) target_name:string(250) type:string
        upgrade_history:reference>sys_upgrade_history`,
    },
    {
      name: 'sys_update_set',
      label: 'Update Set',
      display: 'name',
      columns: `
        application:string(32) is_default:boolean=false name:string(80) release_date:glide_date_time
        remote_sys_id:string(32) state:string=in~progress`,
    },
    {
      name: 'sys_remote_update_set',
      label: 'Retrieved Update Set',
      display: 'name',
      columns: `
        application:string(32) application_name:string(100) application_scope:string(100)
        commit_date:glide_date_time name:string(80) remote_sys_id:string(32) state:string=loaded
        update_set:reference>sys_update_set`,
    },
    {
      name: 'sys_update_xml',
      label: 'Customer Update',
      indexes: [['name']],
      display: 'name',
      columns: `
        action:string(40) application:string(32) category:string=customer name:string(255) payload:string(16777215)
        remote_update_set:reference>sys_remote_update_set replace_on_upgrade:boolean=false table:string(80)
        target_name:string(255) type:string(255) update_set:reference>sys_update_set`,
    },
    {
      name: 'sys_update_preview_problem',
      label: 'Update Set Preview Problem',
      display: 'description',
      columns: `
        description:string(4000) remote_update:reference>sys_update_xml
        remote_update_set:reference>sys_remote_update_set status:string type:string`,
    },
    {
      name: 'sys_update_version',
      label: 'Update Version',
      display: 'name',
      columns: `
        name:string(255) payload:string(16777215) source:string(32) source_table:string(80) state:string`,
    },
    {
      name: 'sys_user_preference',
      label: 'User Preference',
      indexes: [['name']],
      display: 'name',
      columns: `
        name:string user:reference>sys_user value:string(4000)`,
    },
    {
      name: 'v_plugin',
      label: 'Plugins',
      columns: `
        active:string id:string name:string version:string`,
    },
    {
      name: 'cmdb_ci',
      label: 'Configuration Item',
      display: 'name',
      columns: `
        assigned_to:reference>sys_user assignment_group:reference>sys_user_group
        category:string=javascript:gs.include("CMDBItem");var~item~=~new~CMDBItem(current);item.setCategory();
        install_status:integer=1 name:string(255) operational_status:integer=1 owned_by:reference>sys_user
        short_description:string(1000) support_group:reference>sys_user_group
        sys_class_name:sys_class_name(80)=javascript:current.getTableName(); sys_domain:domain_id=global`,
    },
    {
      name: 'cmdb_ci_service',
      label: 'Service',
      extends: 'cmdb_ci',
      numbers: ['BSN', 1000],
      columns: `
        busines_criticality:string=2~-~somewhat~critical number:string=javascript:getNextObjNumberPadded();
        service_classification:string=Business~Service service_status:string=requirements version:string`,
    },
    {
      name: 'sys_user',
      label: 'User',
      indexes: [['user_name']],
      display: 'name',
      crossScope: ['read', 'create', 'update'],
      columns: `
        active:boolean=true date_format:string department:reference>cmn_department email:Email(100)
        failed_attempts:integer first_name:string(50) internal_integration_user:boolean(1)=false
        last_name:string(50) location:reference>cmn_location locked_out:boolean=false manager:reference>sys_user
        mobile_phone:ph_number name:string(151) notification:integer=2 phone:ph_number preferred_language:string
        sys_class_name:sys_class_name(80)=javascript:current.getTableName(); sys_domain:domain_id>sys_user_group
        time_format:string time_zone:string title:string(60) user_name:string user_password:password(100)
        vip:boolean=false web_service_access_only:boolean=false`,
    },
    {
      name: 'sys_user_group',
      label: 'Group',
      display: 'name',
      columns: `
        active:boolean=true cost_center:reference>cmn_cost_center default_assignee:reference>sys_user
        description:string(1000) email:Email(100) exclude_manager:boolean include_members:boolean
        manager:reference>sys_user name:string(80) parent:reference>sys_user_group roles:user_roles(100)
        source:string(255) type:glide_list>sys_user_group_type(1024)`,
    },
    {
      name: 'sys_user_role',
      label: 'Role',
      tracked: true,
      display: 'name',
      columns: `
        assignable_by:reference>sys_user can_delegate:boolean=true description:string(1000)
        elevated_privilege:boolean=false grantable:boolean=true includes_roles:string name:string
        scoped_admin:boolean=false suffix:string`,
    },
    {
      name: 'sys_email',
      label: 'Email',
      display: 'subject',
      columns: `
        blind_copied:string(4000) body:string(8000) body_text:string(8000) checkpoint:string
        content_type:string(1000) copied:string(4000) deleted:boolean=false direct:string(4000)
        error_string:string(1000) headers:string(8000) importance:string instance:document_id
        mailbox:reference>sys_mailbox message_id:string(1000) notification_type:string=SMTP receive_type:string=new
        recipients:string(4000) reply_to:string(100) state:string=ready status:string(1000) subject:string(160)
        target_table:short_table_name type:string=received uid:string user:string(254) user_id:reference>sys_user
        weight:integer=0`,
    },
    {
      name: 'sys_journal_field',
      label: 'Journal Entry',
      indexes: [['element_id']],
      display: 'value',
      columns: `
        element:string(40) element_id:string(32) name:table_name value:string(8000)`,
    },
    {
      name: 'sys_properties',
      label: 'System Property',
      tracked: true,
      indexes: [['name']],
      display: 'name',
      columns: `
        choices:string(512) description:TranslatedText ignore_cache:boolean=false is_private:boolean=false
        name:string(100) read_roles:user_roles suffix:string(100) type:string(40)=string value:string(4000)
        write_roles:user_roles`,
    },
    {
      name: 'task_sla',
      label: 'Task SLA',
      columns: `
        active:boolean=true business_duration:glide_duration(40) business_pause_duration:glide_duration(40)
        business_percentage:percent_complete(15) business_time_left:glide_duration(40) duration:glide_duration(40)
        end_time:glide_date_time has_breached:boolean original_breach_time:glide_date_time
        pause_duration:glide_duration(40) pause_time:glide_date_time percentage:percent_complete(15)
        planned_end_time:glide_date_time schedule:reference>cmn_schedule sla:reference>contract_sla
        stage:string=in_progress start_time:glide_date_time=javascript:gs.nowDateTime() task:reference>task
        time_left:glide_duration(40) timezone:string`,
    },
    {
      name: 'contract_sla',
      label: 'SLA Definition',
      tracked: true,
      display: 'name',
      columns: `
        active:boolean=true cancel_condition:Conditions(1000) collection:table_name=incident
        duration:glide_duration(40) name:string pause_condition:Conditions(1000) reset_action:string=cancel
        reset_condition:Conditions(1000) resume_condition:Conditions(1000) retroactive:boolean=false
        schedule:reference>cmn_schedule schedule_source:string=sla_definition schedule_source_field:field_name
        set_start_to:field_name start_condition:Conditions(1000) stop_condition:Conditions(1000)
        sys_domain:domain_id=global target:string timezone:string timezone_source:string=task.caller_id.time_zone
        type:string=SLA when_to_cancel:string=on_condition when_to_resume:string=on_condition`,
    },
    {
      name: 'cmn_schedule',
      label: 'Schedule',
      display: 'name',
      columns: `
        name:string(80) time_zone:string`,
    },
    {
      name: 'cmn_schedule_span',
      label: 'Schedule Entry',
      display: 'name',
      columns: `
        all_day:boolean=false days_of_week:string end_date_time:schedule_date_time name:string(80) notes:string(1000)
        repeat_count:integer=1 repeat_type:string repeat_until:schedule_date_time schedule:reference>cmn_schedule
        show_as:string=busy start_date_time:schedule_date_time type:string`,
    },
    {
      name: 'sys_user_grmember',
      label: 'Group Member',
      columns: `
        group:reference>sys_user_group user:reference>sys_user`,
    },
    {
      name: 'sys_user_has_role',
      label: 'User Role',
      columns: `
        user:reference>sys_user role:reference>sys_user_role granted_by:reference>sys_user_group
        inherited:boolean=false state:string=active`,
    },
    {
      name: 'sys_attachment',
      label: 'Attachment',
      indexes: [['table_sys_id']],
      display: 'file_name',
      columns: `
        average_image_color:color chunk_size_bytes:integer compressed:boolean content_type:string(100)
        file_name:string(100) hash:string(64) image_height:integer image_width:integer size_bytes:longint
        size_compressed:longint state:string table_name:string(80) table_sys_id:char(32)`,
    },
    {
      name: 'sys_attachment_doc',
      label: 'Attachment Document',
      columns: `
        data:string length:integer position:integer sys_attachment:reference>sys_attachment`,
    },
    {
      name: 'sys_attachment_attribute',
      label: 'Attachment Attribute',
      columns: `
        key:string sys_attachment:reference>sys_attachment value:string`,
    },
    {
      name: 'sys_filter_option_dynamic',
      label: 'Dynamic Filter Option',
      tracked: true,
      display: 'label',
      columns: `
        active:boolean=true available_for_default:boolean available_for_filter:boolean
        field_type:reference>sys_glide_object label:string order:integer script:string(255) table:table_name`,
    },
    {
      name: 'sys_data_policy2',
      label: 'Data Policy',
      tracked: true,
      display: 'short_description',
      columns: `
        active:boolean=true conditions:conditions(4000) model_table:table_name short_description:string(100)`,
    },
    {
      name: 'sys_data_policy_rule',
      label: 'Data Policy Rule',
      tracked: true,
      columns: `
        disabled:string field:field_name mandatory:string sys_data_policy:reference>sys_data_policy2 table:table_name`,
    },
    {
      name: 'sysevent',
      label: 'Event',
      indexes: [['state', 'process_on']],
      display: 'name',
      columns: `
        name:string(100) instance:string(32) table:string(80) parm1:string(4000) parm2:string(4000) queue:string(40)
        state:string=ready process_on:glide_date_time processed:glide_date_time user_id:string(32)
        user_name:string(40) claimed_by:string error_string:string(4000)`,
    },
  ] satisfies readonly PlatformTable[]
).map(definitionOf);

export function definitionOf(table: PlatformTable): TableDefinition {
  return {
    name: table.name,
    label: table.label,
    ...(table.extends ? { extends: table.extends } : {}),
    ...(table.display ? { display: table.display } : {}),
    ...(table.numbers ? { autoNumber: { prefix: table.numbers[0], start: table.numbers[1], digits: 7 } } : {}),
    scope: 'global',
    audited: table.audited ?? false,
    tracked: table.tracked ?? false,
    webServiceAccess: true,
    crossScope: table.crossScope ?? ['read'],
    columns: new Map(table.columns.trim().split(/\s+/).map(columnOf)),
    uniqueIndexes: [],
    plainIndexes: table.indexes ?? [],
  };
}

/** A tilde stands for a space inside a default. */
function columnOf(text: string): [string, Column] {
  const parts = COLUMN.exec(text);
  if (!parts?.[1] || !parts[2]) throw new Error(`Not a column: ${text}`);
  const [, name, type, reference, maxLength, defaultValue] = parts;
  const column: Column = {
    name,
    type,
    label: LABELS[name] ?? labelOf(name),
    mandatory: false,
    ...(reference ? { reference } : {}),
    ...(maxLength ? { maxLength: Number(maxLength) } : {}),
    ...(defaultValue ? { defaultValue: defaultValue.replaceAll('~', ' ') } : {}),
  };
  return [name, column];
}
