/** Roles and the rights that they bring. */
export { may, rightMissing, roleNames } from '@rungs/core';
