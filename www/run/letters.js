// What the conditions of a comparison are called, in order.

export const LETTERS = ['A', 'B', 'C', 'D'];
