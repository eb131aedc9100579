import { writeEndpointValue, type EndpointParts } from '#contract/dos-rest/endpoint-value.ts';
import type { WireEndpoint } from '#contract/dos-rest/record-parts.ts';

const primary = 'urn:nhs-itk:interaction:primaryOutofHourRecipientNHS111CDADocument-v2-0';
const copy = 'urn:nhs-itk:interaction:copyRecipientNHS111CDADocument-v2-0';

const blank: EndpointParts = {
  address: '',
  interaction: '',
  format: '',
  businessScenario: 'Primary',
  comment: '',
  compression: 'uncompressed',
};

const endpoint = (
  order: number,
  tag: string,
  name: string,
  parts: Partial<EndpointParts>,
): WireEndpoint => ({ tag, name, value: writeEndpointValue({ ...blank, ...parts }), order });

/** Ways to reach a service electronically; {slug}, {ods} and {line} are filled in for each. */
export const reach = {
  itk: endpoint(1, 'itk', '111 Routing Details', {
    address: 'https://{slug}.example/itk/primary',
    interaction: primary,
    format: 'CDA',
    compression: 'compressed',
  }),
  email: endpoint(1, 'email', '111 Routing Details', {
    address: 'inbox.{slug}@mail.example',
    interaction: primary,
    format: 'HTML',
  }),
  copyByEmail: endpoint(2, 'email', 'Copy of the report', {
    address: 'reports.{slug}@mail.example',
    interaction: copy,
    format: 'PDF',
    businessScenario: 'Copy',
    comment: 'Read by 10am on working days',
  }),
  booking: endpoint(3, 'http', 'Booking', {
    address: 'ODS:{ods}',
    interaction: 'Scheduling',
    format: 'FHIR',
    comment: 'Slots are released at 6:30am',
  }),
  phone: endpoint(4, 'telno', 'Professional line', {
    address: '{line}',
    comment: 'Professionals only',
  }),
} as const;
