/** What tests of this package and of its neighbours share. */
export {
  aPolicy,
  aPolicyDocument,
  anIncident,
  authorities,
  berlin,
  localInstant,
  minutes,
  noon,
  person,
  withLevel,
} from './build';
export { given, Scenario } from './given';
