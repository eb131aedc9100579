import type { ReadableService } from '#contract/desk-api/found-service.ts';
import { describeOpening } from '#domain/opening/describe-opening.ts';
import { londonDateOf } from '#domain/opening/london-time.ts';
import { openingStatusAt } from '#domain/opening/opening-status-at.ts';
import type { IsPublicHoliday } from '#domain/opening/public-holidays.ts';
import type { ReactNode } from 'react';
import styles from './card-details.module.css';
import { CapacityReport } from './capacity-report.tsx';
import { CopyButton } from './copies/copy-button.tsx';
import { describePassedOver } from './describe-passed-over.ts';
import { addressLine, nameOf } from './describe-service.ts';
import { HoursAhead } from './hours-ahead.tsx';
import { LongText } from './long-text.tsx';
import { nameAgeGroups } from './name-age-groups.ts';
import { WebsiteLink } from './website-link.tsx';

/** A name that no card shows whole. */
const LONG_NAME = 80;

interface CardDetailsProps {
  readonly service: ReadableService;
  /** The service's own record: null until it has come. */
  readonly detail: ReadableService | null;
  /** What stands in place of what the record alone can tell. */
  readonly missing: string;
  readonly now: number;
  /** The time that opening is shown for. Both in milliseconds since 1970, UTC. */
  readonly openAt: number;
  readonly isPublicHoliday: IsPublicHoliday;
}

/** The rest of a chosen service; capacity's time and the age groups come with its detail record. */
export function CardDetails(props: CardDetailsProps) {
  const { service, detail, missing, now, openAt, isPublicHoliday } = props;
  return (
    <div className={styles.details}>
      <dl className={styles.first}>
        {nameOf(service).length > LONG_NAME && (
          <Fact name="Full name">
            <LongText text={nameOf(service)} />
          </Fact>
        )}
        <Fact name="Public information">
          <LongText text={service.publicInformation.trim() || 'None listed'} />
        </Fact>
        <Fact name="Opening">
          <OpeningReasons {...props} />
        </Fact>
      </dl>
      <HoursAhead times={service.openingTimes} {...{ now, openAt, isPublicHoliday }} />
      <dl className={styles.facts}>
        <Fact name="Capacity">
          {detail ? <CapacityReport shown={service} detail={detail} now={now} /> : missing}
        </Fact>
        <Fact name="Address">
          <LongText text={addressLine(service) || 'None listed'} />
          <CopyButton text={addressLine(service)} name="the address" />
        </Fact>
        <Fact name="Age groups">{detail ? nameAgeGroups(detail.ageGroups) : missing}</Fact>
        <Fact name="Website">
          <Website service={service} />
        </Fact>
        <Fact name="Codes">
          <Codes service={service} />
        </Fact>
      </dl>
    </div>
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** The rule that decided the verdict, and those that it overruled. */
function OpeningReasons({ service, now, openAt, isPublicHoliday }: CardDetailsProps) {
  const times = service.openingTimes;
  const status = openingStatusAt(times, openAt, isPublicHoliday);
  const { verdict, reason } = describeOpening(status, openAt, now);
  const [date, today] = [londonDateOf(openAt), londonDateOf(now)];
  const passedOver = describePassedOver(times, date, today, isPublicHoliday);
  return (
    <ul className={styles.reasons}>
      <li>
        {verdict}: {reason}
      </li>
      {passedOver.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function Website({ service: { website } }: Pick<CardDetailsProps, 'service'>) {
  if (website.trim() === '') return 'None listed';
  return (
    <>
      <WebsiteLink website={website}>{website.trim()}</WebsiteLink>
      <CopyButton text={website} name="the website’s address" />
    </>
  );
}

const Codes = ({ service: { odsCode, serviceId } }: Pick<CardDetailsProps, 'service'>) => (
  <>
    {odsCode.trim() !== '' && (
      <span className={styles.code}>
        ODS code <bdi>{odsCode.trim()}</bdi>
        <CopyButton text={odsCode} name="the ODS code" />
      </span>
    )}{' '}
    <span className={styles.code}>
      Service id <bdi>{serviceId}</bdi>
      <CopyButton text={serviceId} name="the service id" />
    </span>
  </>
);
