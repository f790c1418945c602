/** What tests of this package and of its neighbours share. */
export { aPolicy, aPolicyDocument, anIncident, berlin, localInstant, minutes, noon, person } from './build';
export { given, Scenario } from './given';
