#include "kiosk/ui/body_regions.hpp"

namespace kiosk::ui {
namespace {

constexpr auto nothing = std::nullopt;

// On each side of the trunk, with the arms.
BodyRegion beside(std::optional<BodyPart> part, std::vector<Point> points) {
    return {part, false, false, std::move(points)};
}

BodyRegion across(std::optional<BodyPart> part, std::vector<Point> points) {
    return {part, false, true, std::move(points)};
}

BodyRegion of_leg(std::optional<BodyPart> part, std::vector<Point> points) {
    return {part, true, false, std::move(points)};
}

std::vector<BodyRegion> arms() {
    return {
        beside(
            nothing,
            {{28, -184},
             {8, -182},
             {-6, -166},
             {-11, -140},
             {-8, -118},
             {4, -124},
             {18, -142},
             {30, -166}}
        ),
        beside(
            nothing,
            {{-12, -110},
             {-20, -88},
             {-26, -62},
             {-25, -44},
             {-12, -42},
             {1, -58},
             {11, -88},
             {15, -124},
             {4, -116}}
        ),
        beside(
            nothing,
            {{-28, -38},
             {-37, -12},
             {-41, 18},
             {-42, 56},
             {-40, 68},
             {-29, 68},
             {-22, 40},
             {-13, 6},
             {-9, -22},
             {-14, -36}}
        ),
        beside(
            nothing,
            {{-42, 74},
             {-47, 96},
             {-45, 120},
             {-38, 140},
             {-31, 140},
             {-28, 118},
             {-24, 100},
             {-29, 74}}
        ),
    };
}

BodyRegion head() {
    return across(
        nothing,
        {{100, -326},
         {83, -322},
         {72, -309},
         {67, -290},
         {69, -268},
         {77, -249},
         {88, -236},
         {100, -231}}
    );
}

std::vector<BodyRegion> seen_from_behind() {
    using enum BodyPart;
    std::vector<BodyRegion> regions = arms();
    regions.push_back(head());
    const std::vector<BodyRegion> more{
        across(
            nothing,
            {{100, -225},
             {87, -226},
             {82, -207},
             {62, -194},
             {38, -186},
             {58, -168},
             {78, -140},
             {90, -110},
             {100, -84}}
        ),
        beside(
            nothing,
            {{52, -166},
             {38, -172},
             {26, -156},
             {22, -134},
             {27, -104},
             {34, -76},
             {42, -54},
             {54, -46},
             {72, -60},
             {88, -80},
             {82, -112},
             {70, -142}}
        ),
        beside(
            lower_back,
            {{97, -76},
             {84, -62},
             {66, -47},
             {48, -37},
             {42, -18},
             {40, -4},
             {60, -10},
             {80, -5},
             {97, 8}}
        ),
        of_leg(
            glutes,
            {{58, -4},
             {38, 3},
             {23, 20},
             {16, 44},
             {18, 68},
             {32, 82},
             {56, 86},
             {80, 82},
             {97, 74},
             {97, 16},
             {80, 1}}
        ),
        of_leg(
            biceps_long_head,
            {{19, 86},
             {13, 116},
             {15, 148},
             {28, 186},
             {37, 216},
             {42, 240},
             {51, 240},
             {48, 200},
             {48, 150},
             {54, 95},
             {36, 92}}
        ),
        of_leg(
            biceps_short_head,
            {{12, 150}, {12, 184}, {16, 214}, {24, 240}, {37, 242}, {33, 220}, {23, 186}}
        ),
        of_leg(
            semitendinosus,
            {{58, 94},
             {53, 130},
             {52, 170},
             {55, 208},
             {59, 242},
             {67, 242},
             {70, 214},
             {76, 175},
             {80, 135},
             {80, 91}}
        ),
        of_leg(
            semimembranosus,
            {{85, 89},
             {85, 135},
             {81, 176},
             {75, 212},
             {72, 243},
             {81, 246},
             {89, 216},
             {95, 176},
             {97, 130},
             {97, 83}}
        ),
        of_leg(
            calves,
            {{36, 256},
             {28, 280},
             {26, 308},
             {33, 342},
             {45, 370},
             {55, 372},
             {57, 320},
             {56, 272},
             {48, 256}}
        ),
        of_leg(
            calves,
            {{62, 272},
             {62, 320},
             {60, 376},
             {70, 380},
             {80, 350},
             {86, 314},
             {85, 284},
             {78, 258},
             {68, 257}}
        ),
        of_leg(
            nothing,
            {{43, 378}, {44, 400}, {48, 424}, {57, 427}, {66, 424}, {70, 402}, {73, 386}, {58, 384}}
        ),
        of_leg(
            nothing,
            {{48, 432}, {41, 441}, {40, 449}, {56, 450}, {71, 449}, {70, 441}, {66, 432}, {57, 434}}
        ),
    };
    regions.insert(regions.end(), more.begin(), more.end());
    return regions;
}

std::vector<BodyRegion> seen_from_in_front() {
    using enum BodyPart;
    std::vector<BodyRegion> regions = arms();
    regions.push_back(head());
    const std::vector<BodyRegion> more{
        across(
            nothing,
            {{100, -225}, {87, -226}, {82, -207}, {62, -196}, {40, -189}, {72, -188}, {100, -185}}
        ),
        beside(
            nothing,
            {{97, -178},
             {70, -181},
             {44, -180},
             {32, -160},
             {34, -138},
             {54, -126},
             {80, -126},
             {97, -132}}
        ),
        across(
            core,
            {{100, -122},
             {76, -120},
             {65, -112},
             {62, -80},
             {63, -40},
             {68, -8},
             {82, 24},
             {100, 42}}
        ),
        beside(
            nothing,
            {{34, -128},
             {46, -122},
             {57, -112},
             {56, -80},
             {57, -40},
             {60, -14},
             {50, -20},
             {38, -14},
             {42, -44},
             {36, -86}}
        ),
        of_leg(
            nothing,
            {{38, -6},
             {50, -12},
             {62, -4},
             {75, 26},
             {97, 52},
             {97, 74},
             {82, 72},
             {62, 44},
             {44, 28},
             {30, 24}}
        ),
        of_leg(
            quads,
            {{27, 32},
             {16, 70},
             {12, 110},
             {13, 150},
             {19, 192},
             {29, 224},
             {40, 228},
             {38, 190},
             {35, 130},
             {38, 60}}
        ),
        of_leg(
            quads,
            {{46, 38},
             {42, 84},
             {41, 140},
             {46, 200},
             {54, 214},
             {63, 196},
             {71, 140},
             {72, 96},
             {62, 60}}
        ),
        of_leg(
            quads,
            {{78, 120}, {76, 156}, {67, 204}, {66, 228}, {77, 236}, {88, 216}, {93, 176}, {88, 142}}
        ),
        of_leg(nothing, {{76, 76}, {81, 104}, {92, 146}, {96, 140}, {97, 110}, {97, 84}, {88, 80}}),
        of_leg(
            nothing, {{46, 234}, {42, 247}, {50, 260}, {62, 261}, {70, 249}, {66, 236}, {56, 222}}
        ),
        of_leg(
            nothing,
            {{36, 252},
             {28, 284},
             {28, 320},
             {36, 366},
             {43, 412},
             {52, 414},
             {57, 340},
             {55, 286},
             {47, 266}}
        ),
        of_leg(
            calves,
            {{63, 272}, {63, 330}, {59, 412}, {68, 412}, {76, 360}, {86, 318}, {86, 282}, {78, 256}}
        ),
        of_leg(
            nothing,
            {{44, 420}, {37, 438}, {34, 449}, {52, 450}, {69, 449}, {70, 436}, {66, 420}, {55, 422}}
        ),
    };
    regions.insert(regions.end(), more.begin(), more.end());
    return regions;
}

} // namespace

const std::vector<BodyRegion>& body_regions(BodyMap::View view) {
    static const std::vector<BodyRegion> back = seen_from_behind();
    static const std::vector<BodyRegion> front = seen_from_in_front();
    return view == BodyMap::View::back ? back : front;
}

} // namespace kiosk::ui
