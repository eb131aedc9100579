import { CapacityBadge } from '../../../ui/capacity-badge.tsx';
import { judgeService } from '../../../ui/judge-service.ts';
import { OpeningVerdict } from '../../../ui/opening-verdict.tsx';
import { CapacityReport } from '../capacity-report.tsx';
import { addressLine } from '../describe-service.ts';
import { LongText } from '../long-text.tsx';
import { nameAgeGroups } from '../name-age-groups.ts';
import { PhoneNumber } from '../phone-number.tsx';
import { useDetail } from '../use-detail.ts';
import type { Circumstances, ComparedService } from './compared-service.ts';
import { ComparisonRow } from './comparison-row.tsx';

interface RowsProps {
  readonly compared: readonly ComparedService[];
  readonly circumstances: Circumstances;
}

type Compared = ComparedService['service'];

/** What everybody may see, in the order in which people choose. */
export const PublicRows = ({ compared, circumstances }: RowsProps) => (
  <tbody>
    <ComparisonRow compared={compared} name="Opening now">
      {(service) => <Opening {...circumstances} service={service} openAt={circumstances.now} />}
    </ComparisonRow>
    {circumstances.openAtWords !== null && (
      <ComparisonRow compared={compared} name={`Opening at ${circumstances.openAtWords}`}>
        {(service) => <Opening {...circumstances} service={service} />}
      </ComparisonRow>
    )}
    <ComparisonRow compared={compared} name="Capacity">
      {(service) => <Capacity service={service} now={circumstances.now} />}
    </ComparisonRow>
    <ComparisonRow compared={compared} name="Straight-line distance">
      {({ distance }) => sayDistance(distance, circumstances.searchedFrom)}
    </ComparisonRow>
    <ComparisonRow compared={compared} name="Age groups">
      {(service) => <AgeGroups service={service} />}
    </ComparisonRow>
    <ComparisonRow compared={compared} name="Public phone">
      {({ publicPhone }) =>
        publicPhone.trim() === '' ? 'None listed' : <PhoneNumber text={publicPhone} />
      }
    </ComparisonRow>
    <ComparisonRow compared={compared} name="Address">
      {(service) => addressLine(service) || 'None listed'}
    </ComparisonRow>
    <ComparisonRow compared={compared} name="Public information">
      {({ publicInformation }) => <LongText text={publicInformation.trim() || 'None listed'} />}
    </ComparisonRow>
  </tbody>
);

/** Miles, and from where, unless that is the patient's own postcode. */
export function sayDistance(distance: number | null, searchedFrom: string | null): string {
  if (distance === null) return 'Not known';
  const miles = `${distance.toFixed(1)} miles`;
  return searchedFrom === null ? miles : `${miles} from ${searchedFrom}`;
}

interface OpeningProps extends Circumstances {
  readonly service: Compared;
}

/** As on the card: what is red is not painted as good news (decision 6). */
function Opening({ service, now, openAt, isPublicHoliday }: OpeningProps) {
  const { rating, ...opening } = judgeService(service, now, isPublicHoliday, openAt);
  return <OpeningVerdict {...opening} isMuted={rating === 'red'} />;
}

function Capacity({ service, now }: { readonly service: Compared; readonly now: number }) {
  const { detail, missing } = useDetail(service.serviceId);
  if (detail) return <CapacityReport shown={service} detail={detail} now={now} />;
  return (
    <>
      <CapacityBadge rating={service.capacity.rating} />
      Time of update: {missing}
    </>
  );
}

function AgeGroups({ service }: { readonly service: Compared }) {
  const { detail, missing } = useDetail(service.serviceId);
  return detail ? nameAgeGroups(detail.ageGroups) : missing;
}
