import { intendedUse } from '#contract/desk-api/product-notices.ts';
import { keysInPlace } from '../../ui/keys-in-place.ts';
import { shortcuts } from '../../ui/shortcuts.ts';
import type { Badge, GuideBlock, GuideSection } from './guide-block.ts';
import { sampleVerdicts } from './sample-verdicts.ts';

const text = (words: string): GuideBlock => ({ kind: 'text', text: words });
const badges = (...items: readonly (readonly [Badge, string])[]): GuideBlock => ({
  kind: 'badges',
  items: items.map(([badge, means]) => ({ badge, means })),
});
const words = (said: string): Badge => ({ kind: 'words', words: said });
const picture = (file: string, shows: string): GuideBlock => ({ kind: 'picture', file, shows });

const firstSearch: GuideSection = {
  heading: 'Your first search',
  blocks: [
    {
      kind: 'steps',
      items: [
        'Type the patient’s postcode, then the symptom in their own words: “sore throat”, “tooth”, “chest”. Pick the line that fits.',
        'Give the age, if you know it. The GP practice matters too: some services only take its patients.',
        'Press Enter. The nearest service stands first, and the map shows the same numbers.',
        'Press a name to open its card: opening hours, address, what the service says of itself.',
        'Ring first whenever the card says so. Then press New patient: that wipes everything for the next caller.',
      ],
    },
    picture('guide-card-1440x900.png', 'The desk with one card open'),
  ],
};

const opening: GuideSection = {
  heading: 'Is it open?',
  blocks: [
    text('The verdict is for now, and the line beside it says which rule decided.'),
    badges(
      [sampleVerdicts.open, 'Open, and until when.'],
      [sampleVerdicts.closingSoon, 'Half an hour or less is left: will the patient get there?'],
      [sampleVerdicts.closed, 'Closed now; it says when it opens next.'],
      [
        sampleVerdicts.holiday,
        'A bank holiday, and the service has listed no hours for it. It may be open all the same: ring.',
      ],
      [
        sampleVerdicts.unconfirmed,
        'The directory’s hours contradict each other or cannot be read. Nobody knows: ring.',
      ],
      [
        words('Shown as at …'),
        'You have chosen another time under “Open at”. Every verdict is for that time, until you press “back to now”.',
      ],
    ),
  ],
};

const capacity: GuideSection = {
  heading: 'Does it have room?',
  blocks: [
    text(
      'Capacity is what the service reported about itself. Each has a colour, a shape and words; the words are what counts.',
    ),
    badges(
      [{ kind: 'capacity', rating: 'green' }, 'It has reported that it can take patients.'],
      [
        { kind: 'capacity', rating: 'amber' },
        'It is busy. Ring, or tell the patient to expect a wait.',
      ],
      [
        { kind: 'capacity', rating: 'red' },
        'Such services stand in a group of their own below the others, even when they are open. Ring before you send anyone.',
      ],
      [
        { kind: 'capacity', rating: null },
        'Nothing was heard in the last 24 hours. That is not green: an earlier warning may still hold.',
      ],
    ),
  ],
};

const listAndMap: GuideSection = {
  heading: 'The list and the map',
  blocks: [
    badges(
      [{ kind: 'pin', state: 'open', words: 'Filled' }, 'The service with this number is open.'],
      [{ kind: 'pin', state: 'closed', words: 'Hollow' }, 'It is closed.'],
      [{ kind: 'pin', state: 'unconfirmed', words: 'Hatched' }, 'Its hours are not confirmed.'],
      [
        words('0.4 miles'),
        'In a straight line from the postcode. By road it is farther: think of rivers and motorways.',
      ],
      [
        words('Not places to send a patient'),
        'Entries that the directory keeps for other reasons, such as phone lines for staff. They stay folded.',
      ],
      [
        words('Search this area'),
        'Comes when you move the map. It searches from the postcode nearest its middle: all distances are then from there, not from the patient, and every card says so. “Back to …” returns to the patient’s postcode.',
      ],
      [
        words('Rings'),
        'Circles on the map, in straight-line miles from the place you searched from.',
      ],
      [
        words('Checked 6 minutes ago'),
        'Results grow old. At nine minutes you are asked to check again; at ten they are taken away, and only the contact of a service that is open or pinned stays.',
      ],
    ),
    picture('guide-area-1440x900.png', 'A search from the middle of the map, with distance rings'),
  ],
};

const comparing: GuideSection = {
  heading: 'Which of three?',
  blocks: [
    text(
      'Open a card and press “Pin to compare”; do the same with the next. At the foot of the list, “Compare” stands two to four of them side by side: opening, capacity, distance, age groups, phones and what they say of themselves. It can be printed on one page. Signpost does not say which is best: you and the patient choose.',
    ),
    picture('guide-comparison-1440x900.png', 'Three services compared'),
  ],
};

const clinicians: GuideSection = {
  heading: 'For clinicians only',
  blocks: [
    badges(
      [
        words('Clinicians only: do not share with patients'),
        'Professional lines and referral details. They are folded, and opening them is recorded. Call handlers never receive them.',
      ],
      [
        words('Patient view'),
        'Turn it on before you turn the screen: it hides everything that is for clinicians only.',
      ],
    ),
  ],
};

const trouble: GuideSection = {
  heading: 'When something is wrong',
  blocks: [
    badges(
      [
        words('Report a wrong entry'),
        'On an open card: hours, phone or address are wrong, or the service has closed. It goes to the directory’s leads. Write about the service, never about the patient.',
      ],
      [
        words('Not used: record why'),
        'On an open card: one key says why you went past it, and the next card opens. “Take it back” undoes it.',
      ],
      [
        words('Directory not reached'),
        'The directory did not answer. The screen says what your organisation does then.',
      ],
      [
        words('There is no connection to Signpost'),
        'You can fill in the form, and the search waits for the connection. Nothing old is shown as new.',
      ],
      [words('Demonstration data'), 'Made up, for training. Never direct a patient by it.'],
      [words('Rehearsal: clock set to …'), 'The clock is not today’s. For training only.'],
    ),
  ],
};

const keys: GuideSection = {
  heading: 'Keys',
  blocks: [
    text(
      'Those with Alt work anywhere on the page, once there is something for them to act on; on a Mac, Alt is the Option key. “Shortcuts” lists those that work just now, and switches them off.',
    ),
    { kind: 'keys', rows: Object.values(shortcuts).map(({ keys, does }) => [keys, does]) },
    text('The others work where you are.'),
    { kind: 'keys', rows: keysInPlace },
  ],
};

const notFor: GuideSection = {
  heading: 'What Signpost is not for',
  blocks: [
    text(intendedUse),
    text(
      'It is no map for driving, keeps no patient’s record, and books nothing. If a life may be at risk, call 999: do not search.',
    ),
  ],
};

/** The whole guide, in the words of a first shift. The app draws it, and `docs/guide.md` is written from it. */
export const guideSections: readonly GuideSection[] = [
  ...[firstSearch, opening, capacity, listAndMap, comparing],
  ...[clinicians, trouble, keys, notFor],
];
