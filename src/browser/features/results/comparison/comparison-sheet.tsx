import type { ReadableService } from '#contract/desk-api/found-service.ts';
import { describeCapacity } from '#domain/capacity/describe-capacity.ts';
import { judgeReportedCapacity } from '#domain/capacity/judge-capacity.ts';
import { judgeService } from '../../../ui/judge-service.ts';
import { asOneLine } from '../copies/as-one-line.ts';
import { sayInstant } from '../copies/say-moment.ts';
import { addressLine, nameOf } from '../describe-service.ts';
import { nameAgeGroups } from '../name-age-groups.ts';
import { clinicianFields } from './clinician-rows.tsx';
import type { Circumstances, ComparedService } from './compared-service.ts';
import { sayDistance } from './public-rows.tsx';
import styles from './comparison-sheet.module.css';

interface ComparisonSheetProps {
  readonly compared: readonly ComparedService[];
  readonly details: ReadonlyMap<string, ReadableService>;
  readonly circumstances: Circumstances;
  readonly isRevealed: boolean;
}

/** Four columns of a page hold no more; the card has the whole text. */
const MOST = 350;

interface Row {
  readonly name: string;
  readonly tell: (service: ReadableService) => string;
}

/** The page: read on another day, it says of which day and minute it is. */
export function ComparisonSheet(props: ComparisonSheetProps) {
  const { compared, circumstances, isRevealed } = props;
  return (
    <div className={styles.sheet}>
      <h1>{compared.length} services compared</h1>
      <p>
        Checked in the directory at {sayInstant(circumstances.checkedAt)}. Opening and capacity may
        have changed since: ring first. Signpost recommends none of them.
      </p>
      <table>
        <thead>
          <tr>
            <td />
            {compared.map(({ service }) => (
              <th key={service.serviceId} scope="col">
                <bdi>{asOneLine(nameOf(service))}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <Rows compared={compared} rows={publicRows(props)} />
        {isRevealed && (
          <Rows
            compared={compared}
            rows={clinicianRows(props)}
            heading="Clinicians only: do not share with patients"
          />
        )}
      </table>
    </div>
  );
}

interface RowsProps extends Pick<ComparisonSheetProps, 'compared'> {
  readonly rows: readonly Row[];
  readonly heading?: string;
}

const Rows = ({ compared, rows, heading }: RowsProps) => (
  <tbody>
    {heading !== undefined && (
      <tr>
        <th scope="rowgroup" colSpan={compared.length + 1}>
          {heading}
        </th>
      </tr>
    )}
    {rows.map(({ name, tell }) => (
      <tr key={name}>
        <th scope="row">{name}</th>
        {compared.map(({ service }) => (
          <td key={service.serviceId} dir="auto">
            {cut(tell(service)) || 'None listed'}
          </td>
        ))}
      </tr>
    ))}
  </tbody>
);

const cut = (text: string): string => {
  const line = asOneLine(text);
  return line.length <= MOST ? line : `${line.slice(0, MOST).replace(/[\uD800-\uDBFF]$/, '')}…`;
};

function publicRows({ circumstances, details }: ComparisonSheetProps): readonly Row[] {
  const { now, openAt, openAtWords, isPublicHoliday, searchedFrom } = circumstances;
  const openingAt = (at: number) => (service: ReadableService) => {
    const { verdict, reason } = judgeService(service, now, isPublicHoliday, at);
    return `${verdict} (${reason})`;
  };
  return [
    { name: `Opening at ${sayInstant(now)}`, tell: openingAt(now) },
    ...(openAtWords === null
      ? []
      : [{ name: `Opening at ${sayInstant(openAt)}`, tell: openingAt(openAt) }]),
    { name: 'Capacity', tell: (service) => tellCapacity(details, service, now) },
    {
      name: 'Straight-line distance',
      tell: ({ distance }) => sayDistance(distance, searchedFrom),
    },
    {
      name: 'Age groups',
      tell: ({ serviceId }) => {
        const detail = details.get(serviceId);
        return detail ? nameAgeGroups(detail.ageGroups) : 'Not loaded';
      },
    },
    { name: 'Public phone', tell: ({ publicPhone }) => publicPhone },
    { name: 'Address', tell: addressLine },
    { name: 'Public information', tell: ({ publicInformation }) => publicInformation },
  ];
}

function tellCapacity(
  details: ComparisonSheetProps['details'],
  service: ReadableService,
  now: number,
): string {
  const detail = details.get(service.serviceId) ?? service;
  const { rating, updatedAt } = judgeReportedCapacity(detail.capacity, now);
  const { label } = describeCapacity(rating);
  return updatedAt === null ? label : `${label}, updated at ${sayInstant(updatedAt)}`;
}

const clinicianRows = ({ details }: ComparisonSheetProps): readonly Row[] => [
  ...clinicianFields.map(([name, field]) => ({
    name,
    tell: ({ clinicianOnly }: ReadableService) => clinicianOnly?.[field] ?? '',
  })),
  {
    name: 'E-mail',
    tell: (service) => (details.get(service.serviceId) ?? service).clinicianOnly?.email ?? '',
  },
];
