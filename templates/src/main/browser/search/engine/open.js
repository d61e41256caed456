// @ts-check
/** Opens an index. */
import { Lookup } from "./lookup.js";
import { ServiceLookup } from "./service.js";
import { rootOf } from "./shards.js";

/**
 * The index in a folder, or, if there is the address of a service, one that asks it.
 *
 * @param {string} folder
 * @param {string} [service]
 */
export async function open(folder, service) {
  const root = await rootOf(folder);
  return service ? new ServiceLookup(folder, root, service) : new Lookup(folder, root);
}
