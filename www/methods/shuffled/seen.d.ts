export type { Facts, Seen } from '../stdwi/seen.js';
