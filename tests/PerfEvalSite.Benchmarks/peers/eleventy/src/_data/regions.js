import agencies from "./agencies.js";

export default function () {
  const regions = new Map();
  for (const agency of agencies()) {
    if (!regions.has(agency.regionId))
      regions.set(agency.regionId, { id: agency.regionId, name: agency.region, agencies: [] });
    regions.get(agency.regionId).agencies.push(agency);
  }
  return [...regions.values()];
}
