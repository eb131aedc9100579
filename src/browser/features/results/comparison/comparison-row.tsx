import type { ReactNode } from 'react';
import type { ComparedService } from './compared-service.ts';

interface ComparisonRowProps {
  readonly compared: readonly ComparedService[];
  readonly name: string;
  /** What one service has to say of it. */
  readonly children: (service: ComparedService['service']) => ReactNode;
}

export const ComparisonRow = ({ compared, name, children }: ComparisonRowProps) => (
  <tr>
    <th scope="row">{name}</th>
    {compared.map(({ service }) => (
      <td key={service.serviceId} dir="auto">
        {children(service)}
      </td>
    ))}
  </tr>
);
