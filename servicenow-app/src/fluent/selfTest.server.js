/* global Class, require -- modules of the app, under whose path the build puts their version */
var EscalationSelfTest = Class.create();
EscalationSelfTest.prototype = {
  initialize: function () {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- a script include has no import
    this.steps = require('x_rungs_esc/@rungs/servicenow-app/{version}/src/server/selfTest.ts');
  },

  storePolicy: function () {
    return this.steps.storeTestPolicy();
  },

  climbTo: function (level) {
    return this.steps.climbTo(level);
  },

  acknowledge: function () {
    return this.steps.acknowledgeAsTester();
  },

  standing: function () {
    return this.steps.standing();
  },

  type: 'EscalationSelfTest',
};
