/** Keys that work where the focus is: they are no shortcuts, and cannot be switched off. */
export const keysInPlace = [
  ['Enter', 'In the form: search. On a service or its pin: open the card'],
  ['Up and down arrow', 'In the list: the next or previous service'],
  ['Home, End', 'In the list or on the pins: the first or last one'],
  ['Any arrow', 'On a pin: the next or previous one. On the map itself: move the map'],
  ['Plus, minus', 'On the map itself: zoom'],
  ['The letter on a reason', 'Among the reasons why a service was not used: record that one'],
  ['Escape', 'Close what was opened last: this list, an unfolded part, then the card'],
] as const;
