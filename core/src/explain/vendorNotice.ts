/**
 * What a vendor is told of a ticket: as much as the contract lets them read, and never a word of what
 * is said within the organisation. What was left out is said to us, not to them (PTH-11).
 */
import type { VendorText } from '../communication/text';
import type { Incident } from '../incident/incident';
import type { Confidentiality, VendorDocument } from '../policy/policyDocument';

export interface VendorNotice {
  readonly text: VendorText;
  readonly withheld: readonly Withheld[];
}

export interface Withheld {
  readonly what: 'category' | 'summary' | 'description' | 'customer';
  readonly because: 'confidentiality' | 'regulatedData' | 'dataClassesNotKnown';
}

const ORDER: readonly Confidentiality[] = ['reference', 'technical', 'full'];

interface Part {
  readonly what: Withheld['what'];
  readonly label: string;
  readonly value: string | undefined;
  readonly from: Confidentiality;
  /** Written by people, so that anything may stand in it. */
  readonly free: boolean;
}

export function vendorNotice(vendor: VendorDocument, incident: Incident): VendorNotice {
  const parts = partsOf(incident).map((part) => ({ part, because: whyWithheld(part, vendor, incident) }));
  const { key, priority, service } = incident;
  const { reference } = vendor.contract;
  const lines = [
    `Ticket ${key}, priority ${priority}${reference === undefined ? '' : `, under contract ${reference}`}`,
    ...(service === undefined ? [] : [`Service: ${service}`]),
    ...parts.flatMap(({ part, because }) => (because === undefined ? [`${part.label}: ${part.value ?? ''}`] : [])),
  ];
  return {
    text: { audience: 'vendor', vendor: vendor.id, text: lines.join('\n') },
    withheld: parts.flatMap(({ part: { what }, because }) => (because === undefined ? [] : [{ what, because }])),
  };
}

function partsOf({ category, summary, description, customer }: Incident): Part[] {
  const parts: readonly Part[] = [
    { what: 'category', label: 'Category', value: category, from: 'technical', free: false },
    { what: 'summary', label: 'Summary', value: summary, from: 'technical', free: true },
    { what: 'description', label: 'Description', value: description, from: 'full', free: true },
    { what: 'customer', label: 'Customer', value: customer?.name, from: 'full', free: false },
  ];
  return parts.filter(({ value }) => value !== undefined && value !== '');
}

/** A ladder: the contract first, then the law. */
function whyWithheld(part: Part, vendor: VendorDocument, incident: Incident): Withheld['because'] | undefined {
  const { confidentiality = 'reference', mayProcess = [] } = vendor;
  if (ORDER.indexOf(confidentiality) < ORDER.indexOf(part.from)) return 'confidentiality';
  if (!part.free) return undefined;
  const classes = dataClassesOf(incident);
  // Nobody has looked: only who may read everything reads what might hold anything.
  if (classes === undefined) return confidentiality === 'full' ? undefined : 'dataClassesNotKnown';
  return classes.every((one) => mayProcess.includes(one)) ? undefined : 'regulatedData';
}

function dataClassesOf({ dataClasses, linkedService }: Incident): readonly string[] | undefined {
  if (dataClasses === undefined && linkedService?.dataClasses === undefined) return undefined;
  return [...(dataClasses ?? []), ...(linkedService?.dataClasses ?? [])];
}
