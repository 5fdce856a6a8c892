/**
 * What inflecting languages set behind a name: Finnish "Lidon", "Lidossa", "EigenLayerissa", Polish and Czech
 * "EigenLayera", "EigenLayerem".
 */
export const nameEndings = ['n', 'in', 'a', 'u', 'em', 'om', 'ssa', 'sta', 'lla', 'lle', 'lta', 'ksi', 'issa', 'ista'];
