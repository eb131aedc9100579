import { byTerm, byType, type ContractCase } from './contract-case.ts';
import {
  agreesWithDetails,
  isLimitedTo,
  isNearestFirst,
  isNothing,
  isOfTypeAsked,
  isPartOf,
  isSameAs,
  isSomething,
  isWithin,
} from './contract-rules.ts';

const shape = 'search';
const all = { numberPerType: '1000' };

/** "Search Rules" of the specification, and what the wire format adds about the searches. */
export const searchCases: readonly ContractCase[] = [
  {
    what: 'a search by clinical term finds services, nearest first, five of a type',
    path: byTerm(),
    shape,
    rules: [isSomething, isNearestFirst, isLimitedTo(5)],
  },
  {
    what: 'a search by service type finds services of that type, nearest first, five at most',
    path: byType(),
    shape,
    rules: [isSomething, isNearestFirst, isOfTypeAsked, isLimitedTo(5)],
  },
  {
    what: 'a record of a search agrees with the detail record',
    path: byTerm(),
    shape,
    rules: [agreesWithDetails],
  },
  {
    what: 'the number per type is the most of each type',
    path: byTerm({ numberPerType: '1' }),
    shape,
    rules: [isSomething, isLimitedTo(1), isPartOf(byTerm())],
  },
  {
    what: 'services outside the search box are left out',
    path: byType({ ...all, searchDistance: '2' }),
    shape,
    rules: [isWithin(2), isPartOf(byType(all))],
  },
  {
    what: 'a search distance that is not supplied is 37.5 miles',
    path: byTerm(),
    shape,
    rules: [isSameAs(byTerm({ searchDistance: '37.5' }))],
  },
  {
    what: 'a distance may have decimals',
    path: byType({ searchDistance: '36.000000' }),
    shape,
    rules: [isSameAs(byType({ searchDistance: '36' }))],
  },
  {
    what: 'the age group takes services out of a search by clinical term',
    path: byTerm({ ...all, age: '1' }),
    shape,
    rules: [isPartOf(byTerm(all))],
  },
  {
    what: 'the gender takes services out',
    path: byType({ ...all, gender: 'F' }),
    shape,
    rules: [isPartOf(byType(all))],
  },
  {
    what: 'the disposition is ignored',
    path: byTerm({ disposition: 'Dx13' }),
    shape,
    rules: [isSameAs(byTerm())],
  },
  {
    what: 'the case id is free',
    path: byTerm({ caseId: 'a%2Fb%20%C3%A9' }),
    shape,
    rules: [isSameAs(byTerm())],
  },
  {
    what: 'a postcode may come without space and in small letters',
    path: byTerm(({ postcode }) => ({ postcode: postcode.replaceAll(' ', '').toLowerCase() })),
    shape,
    rules: [isSameAs(byTerm())],
  },
  {
    what: 'the equals sign may come encoded',
    path: byTerm(({ clinicalTerm }) => ({ what: clinicalTerm.replace('=', '%3D') })),
    shape,
    rules: [isSameAs(byTerm())],
  },
  {
    what: 'letters and digits may come encoded',
    path: (values) => byType()(values).replace('/by', '/%62y'),
    shape,
    rules: [isSomething, isSameAs(byType())],
  },
  {
    what: 'several service types may come at once, the comma encoded or not',
    path: byType(({ serviceType }) => ({ what: `${serviceType}%2C-1` })),
    shape,
    rules: [isSameAs(byType(({ serviceType }) => ({ what: `${serviceType},-1` })))],
  },
  {
    what: 'service type -1 is a type like others',
    path: byType({ what: '-1', searchDistance: '1', numberPerType: '1' }),
    shape,
    rules: [isLimitedTo(1)],
  },
  {
    what: 'a postcode that is not supplied finds nothing',
    path: byTerm({ postcode: '0' }),
    shape,
    rules: [isNothing],
  },
  ...['0', 'x', '1=2=3'].map((what): ContractCase => {
    return {
      what: `the clinical term ${what} finds nothing`,
      path: byTerm({ what }),
      shape,
      rules: [isNothing],
    };
  }),
  ...['0', 'x', '999999'].map((what): ContractCase => {
    return {
      what: `the service type ${what} finds nothing`,
      path: byType({ what }),
      shape,
      rules: [isNothing],
    };
  }),
];
