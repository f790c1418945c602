/** What each role may do: from the very table by which the server decides. */
import { rightsOf } from '@rungs/core';
import type { Right, Role } from '@rungs/core';
import { rolesWords as words } from '../messages/roles';
import { Icon } from '../parts/Icon';

export const roleOrder: readonly Role[] = ['viewer', 'responder', 'manager', 'policyEditor', 'auditor', 'admin'];
const rightOrder: readonly Right[] = [
  'seeEscalations',
  'seeDashboard',
  'initiate',
  'acknowledge',
  'override',
  'editPolicy',
  'readAudit',
  'operate',
];
export function Matrix() {
  return (
    <section className="r-card">
      <div className="r-card-head">
        <h2>{words.matrix.title}</h2>
      </div>
      <div className="r-table" role="region" aria-label={words.matrix.title} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.matrix.right}</th>
              {roleOrder.map((role) => (
                <th key={role} scope="col">
                  {words.names[role]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rightOrder.map((right) => (
              <tr key={right}>
                <th scope="row">{words.matrix.rights[right]}</th>
                {roleOrder.map((role) => (
                  <td key={role}>{rightsOf([role]).includes(right) ? <Yes /> : <No />}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Yes() {
  return (
    <>
      <Icon name="acknowledged" small /> {words.matrix.yes}
    </>
  );
}

function No() {
  return <span className="r-subtle">{words.matrix.no}</span>;
}
