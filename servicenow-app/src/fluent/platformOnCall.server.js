/* global Class, GlideDateTime, global */
var PlatformOnCall = Class.create();
PlatformOnCall.prototype = {
  initialize: function () {},

  /**
   * Who is on call in these groups, in the platform's order: JSON, so that nothing of another scope leaves here.
   * On-Call Scheduling is a plug-in: without it there is no such script include. What it throws is said, never thrown on.
   */
  whoIsOnCall: function (groupIds, dateTime) {
    try {
      if (typeof global === 'undefined' || !global.OnCallRotation) return JSON.stringify({ notActive: true });
      var found = new global.OnCallRotation().whoIsOnCall(groupIds, '', '', new GlideDateTime(dateTime));
      return JSON.stringify({ onCall: found || [] });
    } catch (error) {
      return JSON.stringify({ failed: String(error) });
    }
  },

  type: 'PlatformOnCall',
};
