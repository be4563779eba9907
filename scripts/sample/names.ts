/** Made up: any first name stands beside any last name. 72 each, one for every user. */
export const FIRST_NAMES: readonly string[] = (
    'Amara Bjorn Chiara Dmitri Eleni Farid Grace Hiroshi Ines Jamal Katarzyna Liam ' +
    'Mei Nikhil Olga Pedro Quinn Rosa Samir Thandiwe Umar Valeria Wei Ximena ' +
    'Yusuf Zofia Aisha Bruno Camille Deepa Emeka Freya Goran Hana Ivan Jasmine ' +
    'Kofi Leila Mateo Nadia Omar Priya Rafael Sofia Tariq Ulrike Viktor Wanjiru ' +
    'Yara Zoltan Adaeze Benedikt Chloe Dario Esther Finn Gulsen Hugo Isla Joaquim ' +
    'Kenji Lucia Marek Ngozi Oskar Paloma Rashid Signe Tomasz Uma Veronika Yannick'
).split(' ');

export const LAST_NAMES: readonly string[] = (
    'Achterberg Brightwater Castellanova Drummondale Eastholm Fairweather Greenhollow Hartmannsen Ivoryfield Jollymore Kettlewell Larkspur ' +
    'Mapleton Nightingale Okonwell Pemberley Quillfeather Rosenquist Silverbirch Thornbury Underhill Vandermere Westbrook Yarrowby ' +
    'Ashgrove Blackthorn Copperfield Dovetail Elmsworth Foxglove Goldcrest Hazelwood Inkpen Juniper Kingfisher Lindqvistad ' +
    'Moorcroft Northcott Oakenshaw Partridge Quarrington Ravenscar Stonebridge Tidewell Upton Vellacott Whitlock Yewdale ' +
    'Applegarth Birkenshaw Cloverley Dunmoor Everdene Fenwicke Glasswright Hollowell Ironside Jessamine Knightley Lambourne ' +
    'Merriweather Netherby Orchardson Pennyfeather Ridgeway Summerhayes Tanglewood Ullswater Vickery Willowby Woolstencroft Zandvoort'
).split(' ');

/** Companies and shops that do not exist: who calls. */
export const COMPANIES: readonly string[] = [
    'Alder & Finch',
    'Bluebell Bakery',
    'Cinder Lane Cycles',
    'Dovecote Dental',
    'Ember Street Press',
    'Fernhill Farm Shop',
    'Gable Roofing',
    'Harbour Lights Inn',
    'Ivy House Vets',
    'Juniper Travel',
    'Kestrel Couriers',
    'Lantern Books',
    'Millpond Nursery',
    'Nettle & Oak',
    'Orchard Row School',
    'Pebble Beach Hotel',
    'Quayside Optics',
    'Rookery Motors',
    'Saltmarsh Surveyors',
    'Teasel Textiles'
];
