import { serviceQuery } from '#browser/api/queries.ts';
import type { ReadableService } from '#contract/desk-api/found-service.ts';
import type { IsPublicHoliday } from '#domain/opening/public-holidays.ts';
import { ageGroups } from '#domain/patient/age-group.ts';
import { useQuery } from '@tanstack/react-query';
import styles from './card-details.module.css';
import { CapacityReport } from './capacity-report.tsx';
import { addressLine } from './describe-service.ts';
import { HoursAhead } from './hours-ahead.tsx';
import { LongText } from './long-text.tsx';
import { WebsiteLink } from './website-link.tsx';

interface CardDetailsProps {
  readonly service: ReadableService;
  readonly now: number;
  /** The time that opening is shown for. */
  readonly openAt: number;
  readonly isPublicHoliday: IsPublicHoliday;
}

/** The rest of a chosen service; capacity's time and the age groups come with its detail record. */
export function CardDetails({ service, now, openAt, isPublicHoliday }: CardDetailsProps) {
  return (
    <div className={styles.details}>
      <dl className={`${styles.facts} ${styles.wide}`}>
        <div>
          <dt>Public information</dt>
          <dd>
            <LongText text={service.publicInformation.trim() || 'None listed'} />
          </dd>
        </div>
      </dl>
      <dl className={styles.facts}>
        <div>
          <dt>Address</dt>
          <dd>{addressLine(service) || 'None listed'}</dd>
        </div>
        <div>
          <dt>Website</dt>
          <dd>
            {service.website.trim() === '' ? (
              'None listed'
            ) : (
              <WebsiteLink website={service.website}>{service.website.trim()}</WebsiteLink>
            )}
          </dd>
        </div>
        <DetailRecord service={service} now={now} />
        <div>
          <dt>Codes</dt>
          <dd>
            {service.odsCode.trim() !== '' && `ODS code ${service.odsCode} · `}Service id{' '}
            {service.serviceId}
          </dd>
        </div>
      </dl>
      <HoursAhead times={service.openingTimes} {...{ now, openAt, isPublicHoliday }} />
    </div>
  );
}

function DetailRecord({ service, now }: Pick<CardDetailsProps, 'service' | 'now'>) {
  const { data, isError } = useQuery(serviceQuery(service.serviceId));
  const detail = data?.service?.kind === 'service' ? data.service : null;
  const missing = isError || data ? 'Could not be loaded' : 'Loading…';
  return (
    <>
      <div>
        <dt>Capacity</dt>
        <dd>{detail ? <CapacityReport shown={service} detail={detail} now={now} /> : missing}</dd>
      </div>
      <div>
        <dt>Ages seen</dt>
        <dd>{detail ? nameAgeGroups(detail.ageGroups) : missing}</dd>
      </div>
    </>
  );
}

const nameAgeGroups = (groups: ReadableService['ageGroups']): string =>
  groups === null || groups.length === 0
    ? 'None listed'
    : groups.map((group) => ageGroups[group]).join(', ');
