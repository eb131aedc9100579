const listOf = (names: string) => names.split(', ');

/** Streets that could be anywhere; which town has which is dealt. */
export const streets = listOf(
  'Wharf Street, Mill Lane, Chapel Walk, Foundry Road, Canal Side, Tanner Row, Weaver Street, Orchard Road, ' +
    'Castle Hill, Quarry Lane, Priory Road, Market Place, Bridge End, Gas Street, Kiln Lane, Meadow View, ' +
    'Tower Street, Water Lane, Abbey Road, Glebe Avenue, Cooper Street, Dyehouse Lane, Granary Row, Hope Street, ' +
    'Infirmary Walk, Jubilee Way, Keeper Lane, Lime Grove, Malthouse Road, Nightingale Avenue, Old Lane, ' +
    'Park Crescent, Quay Street, Ropewalk, School Lane, Threadneedle Row, Union Street, Viaduct Road, ' +
    'Windmill Hill, Yew Tree Close, Almond Road, Brick Street, Clay Lane, Drover Road, Elder Avenue, ' +
    'Ferry Lane, Goose Green, Hatter Street, Ivy Terrace, Junction Road, Kings Yard, Lantern Street, ' +
    'Minster Close, North Parade, Osier Lane, Packhorse Road, Rectory Gardens, Saddler Street, Toll Bar, ' +
    'Upper Row, Vicar Lane, Woolpack Yard, Silver Street, Forge Road',
);

export const words = listOf(
  'Alder, Beacon, Birch, Bramble, Cedar, Clover, Elm, Fern, Foxglove, Hawthorn, Hazel, Heather, Juniper, Kestrel, ' +
    'Larch, Linden, Maple, Mallow, Mulberry, Oak, Orchard, Poplar, Primrose, Rowan, Sandpiper, Sorrel, Skylark, ' +
    'Sycamore, Teasel, Willow, Yarrow, Lapwing, Bluebell, Aspen, Curlew, Damson',
);

export const surnames = listOf(
  'Ashdown, Bellwood, Carrick, Dunmore, Ellershaw, Fairlie, Garside, Hollins, Ibbotson, Jessop, Kettlewell, Lister, ' +
    'Marwood, Nettleton, Ormerod, Penhale, Quarmby, Rowbottom, Satchwell, Tregenza, Umfreville, Vickerstaff, ' +
    'Wadsworth, Yelland, Akhtar, Bhatti, Chowdhury, Desai, Eze, Farooqi, Gill, Haddad, Iqbal, Joshi, Kowalska, ' +
    'Lakhani, Mistry, Nwosu, Okafor, Patel',
);
