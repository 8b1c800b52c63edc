/** How the file of a house style is called. */
export const houseStyleName = '.clientele.json';
