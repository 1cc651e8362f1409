import { domainOf } from '../../methods/registry/checked-parameters.ts';
import { type MethodDescription, methodDescriptions } from '../../methods/registry/method-descriptions.ts';

export type { MethodDescription } from '../../methods/registry/method-descriptions.ts';

/** Every method that can be called on tables, in order of its family. */
export function describedMethods(): readonly MethodDescription[] {
  return methodDescriptions();
}

/** What a parameter may be, and what holds if it is not stated, in short words. */
export function parameterDomain(parameter: MethodDescription['parameters'][number]): string {
  const { initial } = parameter;
  const isStated = initial !== undefined && initial !== null;
  return `${domainOf(parameter)}${isStated ? ` [${Array.isArray(initial) ? initial.join(',') : initial}]` : ''}`;
}
