import type { Column } from './field'

// Usual names of columns, without spaces and signs. A name that can also be a duration, such as 'First response', is
// not among them, and neither is 'Closed': help desks close a ticket days after it was resolved.
const NAMES: { readonly [C in Column]: readonly string[] } = {
  tier: [
    'tier',
    'customertier',
    'supporttier',
    'slatier',
    'plan',
    'supportplan',
    'customerplan',
    'sla',
    'slaplan',
  ],
  priority: ['priority', 'ticketpriority', 'prioritylevel', 'severity', 'urgency'],
  received: [
    'received',
    'receivedat',
    'receivedtime',
    'datereceived',
    'created',
    'createdat',
    'createdtime',
    'createddate',
    'createdon',
    'datecreated',
    'creationdate',
    'opened',
    'openedat',
    'openedtime',
    'openeddate',
    'dateopened',
    'submittedat',
  ],
  responded: [
    'responded',
    'respondedat',
    'firstresponseat',
    'firstrespondedat',
    'firstreplyat',
    'firstrepliedat',
    'firstansweredat',
    'initialresponsetime',
    'answeredat',
  ],
  resolved: [
    'resolved',
    'resolvedat',
    'resolvedtime',
    'resolveddate',
    'dateresolved',
    'solved',
    'solvedat',
    'solvedtime',
  ],
  id: ['id', 'key', 'number', 'ticketid', 'ticket', 'ticketnumber', 'issuekey', 'caseid', 'casenumber'],
}

/** The columns whose name is a usual one for a field. More than one if it is not clear which. */
export function guessColumns(field: Column, header: readonly string[]): readonly string[] {
  const plain = header.map((name) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''))
  for (const usual of NAMES[field]) {
    const found = header.filter((_, index) => plain[index] === usual)
    if (found.length > 0) return [...new Set(found)]
  }
  return []
}
