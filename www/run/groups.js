// Which parameters a run of the Lab has: not those of networks that learn, which belong to a room of their own.

/** @import { Description, Parameter } from './types.js' */

/** Group of the parameters of room Learning. */
export const LEARNING = 'learning';

/**
 * Groups of a run's parameters; the seed has a place of its own.
 * @param {Description} description
 * @returns {{name: string, label: string, table: Parameter[]}[]}
 */
export function groupsOfRuns({ groups, table }) {
  const own = (/** @type {string} */ name) => table.filter(({ group, key }) => group === name && key !== 'seed');
  return groups.filter(({ name }) => name !== LEARNING).map((group) => ({ ...group, table: own(group.name) }));
}
