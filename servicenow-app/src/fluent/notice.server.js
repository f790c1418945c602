/* global current, template, email, email_action, event, gs -- a script of the platform's mails, which brings them */
(function runMailScript(current, template) {
  function escaped(text) {
    return String(text || '')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
      .replace(/'/g, '&#39;');
  }

  function line(words) {
    template.print('<p>' + words + '</p>\n');
  }

  var number = escaped(current.getDisplayValue('incident'));
  var panel =
    gs.getProperty('glide.servlet.uri', '/') + 'x_rungs_esc_panel.do?sysparm_id=' + current.getValue('incident');
  String(current.getValue('text') || '')
    .split('\n')
    .forEach(function (said) {
      line(escaped(said));
    });
  line('Priority: ' + escaped(current.getDisplayValue('incident.priority')));
  line('<a href="' + escaped(panel) + '">Open ' + number + ' and acknowledge</a>');
})(current, template, email, email_action, event);
