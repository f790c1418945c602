/**
 * A view of incidents of its own, “Escalation”: a list by what is next, a form, and under it what happened. The platform's
 * default view is the customer's: nothing is put into it, an admin adds the list of events there by “Configure”.
 */
import { default_view, Form, List, Record } from '@servicenow/sdk/core';

const escalationView = Record({
  $id: Now.ID['view-escalation'],
  table: 'sys_ui_view',
  data: { name: 'x_rungs_esc', title: 'Escalation' },
});

List({
  table: 'incident',
  view: escalationView,
  columns: [
    { element: 'number' },
    { element: 'short_description' },
    { element: 'priority' },
    { element: 'state' },
    { element: 'x_rungs_esc_status' },
    { element: 'x_rungs_esc_level' },
    { element: 'x_rungs_esc_next_deadline' },
    { element: 'x_rungs_esc_owner' },
    { element: 'assignment_group' },
  ],
});

Form({
  table: 'incident',
  view: escalationView,
  sections: [
    {
      caption: 'Incident',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { field: 'number', type: 'table_field' },
            { field: 'caller_id', type: 'table_field' },
            { field: 'business_service', type: 'table_field' },
            { field: 'priority', type: 'table_field' },
            { field: 'state', type: 'table_field' },
          ],
          rightElements: [
            { field: 'x_rungs_esc_status', type: 'table_field' },
            { field: 'x_rungs_esc_level', type: 'table_field' },
            { field: 'x_rungs_esc_next_deadline', type: 'table_field' },
            { field: 'x_rungs_esc_owner', type: 'table_field' },
            { field: 'assignment_group', type: 'table_field' },
            { field: 'assigned_to', type: 'table_field' },
          ],
        },
        {
          layout: 'one-column',
          elements: [
            { field: 'short_description', type: 'table_field' },
            { field: 'description', type: 'table_field' },
            { field: 'comments', type: 'table_field' },
            { field: 'work_notes', type: 'table_field' },
          ],
        },
      ],
    },
  ],
});

const relatedLists = Record({
  $id: Now.ID['related-escalation'],
  table: 'sys_ui_related_list',
  data: { name: 'incident', view: escalationView },
});

Record({
  $id: Now.ID['related-escalation-events'],
  table: 'sys_ui_related_list_entry',
  data: { list_id: relatedLists, related_list: 'x_rungs_esc_event.incident', position: 0 },
});

/** Its columns wherever it stands under an incident. */
List({
  table: 'x_rungs_esc_event',
  view: default_view,
  parent: 'incident',
  columns: [
    { element: 'happened_at' },
    { element: 'type' },
    { element: 'level' },
    { element: 'escalation_id' },
    { element: 'number' },
  ],
});
