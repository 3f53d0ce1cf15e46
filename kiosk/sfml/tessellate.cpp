#include "kiosk/sfml/tessellate.hpp"

#include <GL/glu.h>

#include <array>
#include <deque>
#include <memory>
#include <new>

namespace kiosk::sfml {
namespace {

using Corner = std::array<GLdouble, 3>;

struct Work {
    std::deque<Corner> corners; // a deque: GLU keeps pointers to them
    std::vector<sf::Vector2f> triangles;
};

void on_vertex(void* vertex, void* work) {
    const Corner& corner = *static_cast<Corner*>(vertex);
    static_cast<Work*>(work)->triangles.emplace_back(
        static_cast<float>(corner[0]), static_cast<float>(corner[1])
    );
}

// Being asked for edges, GLU sends triangles only, no fans and strips.
void on_edge(GLboolean) {}

void on_crossing(GLdouble where[3], void* [4], GLfloat[4], void** vertex, void* work) {
    auto& corners = static_cast<Work*>(work)->corners;
    corners.push_back({where[0], where[1], where[2]});
    *vertex = corners.back().data();
}

template <class Function>
void set_callback(GLUtesselator* tessellator, GLenum which, Function* function) {
    gluTessCallback(tessellator, which, reinterpret_cast<_GLUfuncptr>(function));
}

} // namespace

std::vector<sf::Vector2f> tessellate(const std::vector<sf::Vector2f>& outline) {
    const std::unique_ptr<GLUtesselator, decltype(&gluDeleteTess)> owner(
        gluNewTess(), &gluDeleteTess
    );
    GLUtesselator* tessellator = owner.get();
    if (tessellator == nullptr) {
        throw std::bad_alloc();
    }
    set_callback(tessellator, GLU_TESS_VERTEX_DATA, on_vertex);
    set_callback(tessellator, GLU_TESS_EDGE_FLAG, on_edge);
    set_callback(tessellator, GLU_TESS_COMBINE_DATA, on_crossing);
    gluTessProperty(tessellator, GLU_TESS_WINDING_RULE, GLU_TESS_WINDING_NONZERO);
    gluTessNormal(tessellator, 0, 0, 1);
    Work work;
    gluTessBeginPolygon(tessellator, &work);
    gluTessBeginContour(tessellator);
    for (const sf::Vector2f point : outline) {
        work.corners.push_back({point.x, point.y, 0});
        Corner& corner = work.corners.back();
        gluTessVertex(tessellator, corner.data(), corner.data());
    }
    gluTessEndContour(tessellator);
    gluTessEndPolygon(tessellator);
    work.triangles.resize(work.triangles.size() / 3 * 3);
    return std::move(work.triangles);
}

} // namespace kiosk::sfml
